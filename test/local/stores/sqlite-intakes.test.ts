import { intakesContract } from '../../contracts/intakes.ts';
import { freshStores } from './fresh-stores.ts';

intakesContract('SQLite', freshStores);
