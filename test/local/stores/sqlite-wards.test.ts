import { wardsContract } from '../../contracts/wards.ts';
import { freshStores } from './fresh-stores.ts';

wardsContract('SQLite', freshStores);
