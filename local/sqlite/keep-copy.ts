import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { syncFolder } from '../data-folder/synced-file.ts';

/**
 * Copies a database before its upgrade to a file beside it, such as `rasoat.v3.db`. The copy is written under another
 * name first, so that a half-written one never looks like a whole one.
 */
export function keepCopy(db: DatabaseSync, path: string, version: number): void {
  const copy = path.replace(/\.db$/, `.v${version}.db`);
  const written = `${copy}.new`;
  rmSync(written, { force: true });
  // SQLite keeps the mode of an empty file that it fills, so only the owner can read the copy.
  closeSync(openSync(written, 'wx', 0o600));
  try {
    db.prepare('VACUUM INTO ?').run(written);
    syncFile(written);
    renameSync(written, copy);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
  syncFolder(dirname(copy));
}

/** Names of the copies in a data folder. The operator deletes them. */
export const copiesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /^rasoat\.v\d+\.db$/.test(name));

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
