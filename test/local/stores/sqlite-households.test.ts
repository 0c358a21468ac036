import { duplicatesContract } from '../../contracts/duplicates.ts';
import { householdsContract } from '../../contracts/households.ts';
import { freshStores } from './fresh-stores.ts';

householdsContract('SQLite', freshStores);
duplicatesContract('SQLite', freshStores);
