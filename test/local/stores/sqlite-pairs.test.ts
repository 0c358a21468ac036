import { pairsContract } from '../../contracts/pairs.ts';
import { freshStores } from './fresh-stores.ts';

pairsContract('SQLite', freshStores);
