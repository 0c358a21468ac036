import { workerData } from 'node:worker_threads';
import { vaultOf } from '../../../functions/vault.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { sqliteStores } from '../../../local/stores/sqlite-stores.ts';
import { draft, fixed } from '../../contracts/examples.ts';

/** A thread with a connection of its own that commits events as fast as it can. */
const { folder, key, times } = workerData as { folder: string; key: Uint8Array; times: number };
const db = openDatabase(folder);
const { changes } = sqliteStores(db, vaultOf(key), fixed);
for (let index = 0; index < times; index += 1) await changes.commit({ event: draft() });
db.close();
