import { duplicatesContract } from '../../contracts/duplicates.ts';
import { householdsContract } from '../../contracts/households.ts';
import { freshStores } from './fresh-stores.ts';

householdsContract('SQLite', freshStores);
// A table has no limit for them.
duplicatesContract('SQLite', freshStores, 3);
