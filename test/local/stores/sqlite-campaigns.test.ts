import { campaignsContract } from '../../contracts/campaigns.ts';
import { freshStores } from './fresh-stores.ts';

campaignsContract('SQLite', freshStores);
