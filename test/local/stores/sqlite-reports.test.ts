import { reportsContract } from '../../contracts/reports.ts';
import { freshStores } from './fresh-stores.ts';

reportsContract('SQLite', freshStores);
