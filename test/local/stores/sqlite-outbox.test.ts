import { outboxContract } from '../../contracts/outbox.ts';
import { freshStores } from './fresh-stores.ts';

outboxContract('SQLite', freshStores);
