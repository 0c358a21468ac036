import { batchRaces } from './batch-races.ts';

batchRaces('SQLite');
