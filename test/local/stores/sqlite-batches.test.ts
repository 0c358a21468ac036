import { batchesContract } from '../../contracts/batches.ts';
import { freshStores } from './fresh-stores.ts';

batchesContract('SQLite', freshStores);
