import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { vaultOf } from '../../functions/vault.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireKnownVersion } from '../../shared/stored/version.ts';
import { syncFolder } from '../data-folder/synced-file.ts';
import { requireVault } from '../sqlite/require-vault.ts';
import { problemOfPages } from './check-folder.ts';
import { copyFile } from './copy-file.ts';
import { keyNames } from './make-backup.ts';
import { type Manifest, manifestName, readManifest } from './manifest.ts';

interface Wanted {
  readonly backup: string;
  /** The data folder that it becomes; nothing may be in it. */
  readonly folder: string;
  /** Where the keys are. */
  readonly keys: string;
}

/**
 * Makes a data folder of a backup and its keys. It is written aside and then renamed: an interrupted restoration leaves
 * no folder that looks whole. Refuses `BackupDamaged`, `DataNewer`, `KeyLost`, `OtherKey` before the folder is there.
 */
export async function restoreBackup({ backup, folder, keys }: Wanted): Promise<Manifest> {
  const manifest = readManifest(backup);
  requireKnownVersion(manifest.storedVersion);
  requireNothingElse(backup, manifest);
  if (!existsSync(join(keys, 'vault.key'))) throw new Refusal('KeyLost', { backup });
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  try {
    for (const [name, hash] of Object.entries(manifest.files)) {
      const copied = await copyFile(join(backup, name), join(aside, name));
      if (copied !== hash) throw new Refusal('BackupDamaged', { path: name });
    }
    for (const name of keyNames) {
      if (existsSync(join(keys, name))) await copyFile(join(keys, name), join(aside, name));
    }
    requireReadable(aside);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(aside, folder);
    syncFolder(dirname(folder));
    return manifest;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Refuses `BackupDamaged` where a file is missing, or one has come beside those of the manifest. */
function requireNothingElse(backup: string, { files }: Manifest): void {
  const entries = readdirSync(backup, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(backup.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => name !== manifestName);
  const present = new Set(found);
  const wrong =
    found.find((name) => !(name in files)) ?? Object.keys(files).find((name) => !present.has(name));
  if (wrong !== undefined) throw new Refusal('BackupDamaged', { path: wrong });
}

/** Refuses `BackupDamaged` where the database’s pages are, and `OtherKey` where the key is not its own. */
function requireReadable(folder: string): void {
  const path = join(folder, 'rasoat.db');
  if (problemOfPages(path) !== undefined) throw new Refusal('BackupDamaged', { path: 'rasoat.db' });
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    requireVault(db, vaultOf(readFileSync(join(folder, 'vault.key'))));
  } finally {
    db.close();
  }
}
