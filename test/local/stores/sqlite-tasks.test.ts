import { tasksContract } from '../../contracts/tasks.ts';
import { freshStores } from './fresh-stores.ts';

tasksContract('SQLite', freshStores);
