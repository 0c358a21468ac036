import { randomBytes } from 'node:crypto';
import { vaultOf } from '../../../functions/vault.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { type SqliteStores, sqliteStores } from '../../../local/stores/sqlite-stores.ts';

/** Empty stores in memory. */
export const freshStores = async (now: () => Date): Promise<SqliteStores> =>
  sqliteStores(openDatabase(':memory:'), vaultOf(randomBytes(32)), now);
