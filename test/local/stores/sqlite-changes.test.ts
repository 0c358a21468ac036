import { changesContract } from '../../contracts/changes.ts';
import { requestsContract } from '../../contracts/requests.ts';
import { freshStores } from './fresh-stores.ts';

changesContract('SQLite', freshStores);
requestsContract('SQLite', freshStores);
