import { supportContract } from '../../contracts/support.ts';
import { freshStores } from './fresh-stores.ts';

supportContract('SQLite', freshStores);
