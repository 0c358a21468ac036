import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hashFile } from '../../functions/files/hash.ts';
import { keyFile as anchorKey } from '../anchors/anchor-file.ts';
import { keepLastBackup } from '../data-folder/last-backup.ts';
import { syncFolder, writeSynced } from '../data-folder/synced-file.ts';
import { pathOfKey } from '../files/file-key.ts';
import { copyDatabase } from '../sqlite/keep-copy.ts';
import { query } from '../sqlite/query.ts';
import { copyFile } from './copy-file.ts';
import { type Manifest, manifestName } from './manifest.ts';

/** The keys of a data folder, which are kept apart: whoever holds them and a backup can read everything. */
export const keyNames: readonly string[] = ['vault.key', anchorKey];
/** Copied before the database: an anchor of what the copied database does not hold would look like a broken chain. */
const beforeDatabase = ['anchors.jsonl', 'chain-check.json', 'demo.json', 'demo-accounts.txt'];

interface Wanted {
  readonly folder: string;
  /** Where the backup is to be; nothing may be there. */
  readonly to: string;
  /** Where copies of the keys are to be. Without it they are not copied. */
  readonly keys?: string | undefined;
  readonly now: Date;
}

/**
 * Backs up a data folder, beside a server that works on it: the database as of one moment and every file that it
 * names. It is written aside and then renamed, so that a half-written backup never looks like a whole one.
 */
export async function makeBackup({ folder, to, keys, now }: Wanted): Promise<Manifest> {
  const aside = `${to}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  try {
    const files: Record<string, string> = {};
    for (const name of present(folder, beforeDatabase)) {
      files[name] = await copyFile(join(folder, name), join(aside, name));
    }
    const { storedVersion, keysOfFiles } = await snapshot(folder, aside);
    files['rasoat.db'] = await hashFile(join(aside, 'rasoat.db'));
    const missing = await copyFiles(keysOfFiles, { folder, aside, files });
    for (const name of mailsIn(folder)) files[name] = await copyFile(join(folder, name), join(aside, name));
    const manifest: Manifest = { version: 1, madeAt: now.toISOString(), storedVersion, files, missing };
    writeSynced(join(aside, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
    renameSync(aside, to);
    syncFolder(dirname(to));
    if (keys !== undefined) await copyKeys(folder, keys);
    keepLastBackup(folder, { at: manifest.madeAt, path: to });
    return manifest;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const present = (folder: string, names: readonly string[]): string[] =>
  names.filter((name) => existsSync(join(folder, name)));

const mailsIn = (folder: string): string[] =>
  existsSync(join(folder, 'mail')) ? readdirSync(join(folder, 'mail')).map((name) => `mail/${name}`) : [];

/** Copies the database, and reads from the copy which files belong to it. */
async function snapshot(folder: string, aside: string) {
  const path = join(aside, 'rasoat.db');
  copyDatabase(join(folder, 'rasoat.db'), path);
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const version = query<{ user_version: number }>(db, 'PRAGMA user_version').get()?.user_version ?? 0;
    const keys = query<{ key: string }>(db, 'SELECT key FROM files ORDER BY key').all();
    return { storedVersion: version, keysOfFiles: keys.map(({ key }) => key) };
  } finally {
    db.close();
  }
}

interface Copying {
  readonly folder: string;
  readonly aside: string;
  /** Takes the hash of each copied file. */
  readonly files: Record<string, string>;
}

/** Copies stored files, which never change once they are there. Gives the keys of those that the disk lacks. */
async function copyFiles(keys: readonly string[], { folder, aside, files }: Copying): Promise<string[]> {
  const missing: string[] = [];
  for (const key of keys) {
    const from = pathOfKey(join(folder, 'files'), key);
    if (existsSync(from)) files[`files/${key}`] = await copyFile(from, pathOfKey(join(aside, 'files'), key));
    else missing.push(key);
  }
  return missing;
}

/** Copies the keys, where they are not yet. */
async function copyKeys(folder: string, to: string): Promise<void> {
  for (const name of present(folder, keyNames)) {
    if (!existsSync(join(to, name))) await copyFile(join(folder, name), join(to, name));
  }
}
