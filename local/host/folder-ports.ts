import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { vaultOf } from '../../functions/vault.ts';
import { anchorFile } from '../anchors/anchor-file.ts';
import { keySigner } from '../anchors/key-signer.ts';
import { readKeyFile } from '../data-folder/key-file.ts';
import { diskFiles } from '../files/disk-files.ts';
import { sqliteIdentity } from '../identity/sqlite-identity.ts';
import { mailFolder } from '../mail/mail-folder.ts';
import { sqliteStores } from '../stores/sqlite-stores.ts';

/** Everything that a data folder holds, behind the ports: all of them but the workflows. */
export const folderPorts = (folder: string, db: DatabaseSync, now: () => Date, site?: string) => ({
  ...sqliteStores(db, vaultOf(readKeyFile(folder)), now),
  anchors: anchorFile(folder),
  signer: keySigner(folder),
  files: diskFiles(join(folder, 'files'), db, now),
  mail: mailFolder(join(folder, 'mail'), { now }),
  identity: sqliteIdentity(db, { now }),
  site,
  now,
});
