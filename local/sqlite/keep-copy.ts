import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { syncFolder } from '../data-folder/synced-file.ts';

/**
 * Copies a database before it is upgraded, to `rasoat.v3.db` beside it. It is written under another name first, so that
 * one which a crash cut off is never taken for a copy.
 */
export function keepCopy(db: DatabaseSync, path: string, version: number): void {
  const copy = path.replace(/\.db$/, `.v${version}.db`);
  const written = `${copy}.new`;
  rmSync(written, { force: true });
  // SQLite fills an empty file and keeps its mode: only its owner can read it.
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

/** The copies that lie in a data folder, until their owner deletes them. */
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
