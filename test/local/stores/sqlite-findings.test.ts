import { findingsContract } from '../../contracts/findings.ts';
import { freshStores } from './fresh-stores.ts';

findingsContract('SQLite', freshStores);
