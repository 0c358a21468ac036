import { inspectionsContract } from '../../contracts/inspections.ts';
import { freshStores } from './fresh-stores.ts';

inspectionsContract('SQLite', freshStores);
