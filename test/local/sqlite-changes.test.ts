import { changesContract } from '../contracts/changes.ts';
import { freshStores } from './fresh-stores.ts';

changesContract('SQLite', freshStores);
