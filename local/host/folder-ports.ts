import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { sealedFiles } from '../../functions/sealed-files.ts';
import { vaultOf } from '../../functions/vault.ts';
import type { Issuer } from '../../shared/access/issuer.ts';
import { anchorFile } from '../anchors/anchor-file.ts';
import { keySigner } from '../anchors/key-signer.ts';
import { readKeyFile } from '../data-folder/key-file.ts';
import { diskFiles } from '../files/disk-files.ts';
import { type IdentityOptions, sqliteIdentity } from '../identity/sqlite-identity.ts';
import { mailFolder } from '../mail/mail-folder.ts';
import { sqliteStores } from '../stores/sqlite-stores.ts';

export interface FolderOptions {
  readonly signIns?: Omit<IdentityOptions, 'now' | 'vault'> | undefined;
  /** Where people open the pages; see `Ports`. */
  readonly site?: string | undefined;
  readonly issuer?: Issuer | undefined;
  /** See `Ports`. */
  readonly phoneTime?: (() => Date) | undefined;
  /** See `Ports`. */
  readonly spaceLeft?: (() => number | undefined) | undefined;
}

/** Everything that a data folder holds, behind the ports: all of them but the workflows. */
export function folderPorts(
  folder: string,
  db: DatabaseSync,
  now: () => Date,
  { signIns = {}, site, issuer, phoneTime, spaceLeft }: FolderOptions = {},
) {
  const vault = vaultOf(readKeyFile(folder));
  const files = diskFiles(join(folder, 'files'), db, { now, vault });
  return {
    ...sqliteStores(db, vault, now),
    anchors: anchorFile(folder),
    signer: keySigner(folder),
    files,
    sealed: sealedFiles(files, vault),
    mail: mailFolder(join(folder, 'mail'), { now }),
    identity: sqliteIdentity(db, { ...signIns, now, vault }),
    issuer,
    site,
    now,
    phoneTime,
    spaceLeft,
  };
}
