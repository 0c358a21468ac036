import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { syncFolder } from '../data-folder/synced-file.ts';

/**
 * Copies a database before its upgrade to a file beside it, such as `rasoat.v3.db`. The copy is written under another
 * name first, so that a half-written one never looks like a whole one.
 */
export function keepCopy(db: DatabaseSync, path: string, version: number): void {
  const copy = path.replace(/\.db$/, `.v${version}.db`);
  const written = `${copy}.new`;
  rmSync(written, { force: true });
  try {
    copyInto(db, written);
    renameSync(written, copy);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
  syncFolder(dirname(copy));
}

/** Copies the database at a path, as of one moment, beside a program that writes it. */
export function copyDatabase(path: string, copy: string): void {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
  try {
    copyInto(db, copy);
  } finally {
    db.close();
  }
}

/** Writes a copy where no file is, and waits until it is on the disk. */
function copyInto(db: DatabaseSync, copy: string): void {
  // SQLite keeps the mode of an empty file that it fills, so only the owner can read the copy.
  closeSync(openSync(copy, 'wx', 0o600));
  db.prepare('VACUUM INTO ?').run(copy);
  syncFile(copy);
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
