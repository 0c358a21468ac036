import { decisionsContract } from '../../contracts/decisions.ts';
import { freshStores } from './fresh-stores.ts';

decisionsContract('SQLite', freshStores);
