import { remindersContract } from '../../contracts/reminders.ts';
import { freshStores } from './fresh-stores.ts';

remindersContract('SQLite', freshStores);
