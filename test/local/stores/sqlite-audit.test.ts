import { auditContract } from '../../contracts/audit.ts';
import { freshStores } from './fresh-stores.ts';

auditContract('SQLite', freshStores);
