import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { query } from './query.ts';
import { migrations } from './schema.ts';
import { transaction } from './transaction.ts';

export interface DatabaseOptions {
  /** `FULL` keeps every acknowledged decision through a power cut; `NORMAL` is for runs that nobody keeps. */
  readonly synchronous?: 'FULL' | 'NORMAL';
}

/**
 * Opens `rasoat.db` in a data folder (or `:memory:`) and brings its tables up to date.
 * Throws when the file was written by a newer version.
 */
export function openDatabase(folder: string, { synchronous = 'FULL' }: DatabaseOptions = {}): DatabaseSync {
  const db = new DatabaseSync(folder === ':memory:' ? folder : privateFile(folder), { timeout: 10_000 });
  // Large enough that a household with its members stays on one page; it has to come before the first table.
  db.exec('PRAGMA page_size = 8192');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec(`PRAGMA synchronous = ${synchronous}`);
  db.exec('PRAGMA foreign_keys = ON');
  db.exec('PRAGMA cache_size = -65536');
  // Claims lie scattered over their table: a longer log writes each of its pages to the database less often.
  db.exec('PRAGMA wal_autocheckpoint = 4000');
  migrate(db);
  return db;
}

/** SQLite gives its side files the mode of the database, so it is set before the first byte. */
function privateFile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'rasoat.db');
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  return path;
}

const versionOf = (db: DatabaseSync): number =>
  query<{ user_version: number }>(db, 'PRAGMA user_version').get()?.user_version ?? 0;

function migrate(db: DatabaseSync): void {
  if (versionOf(db) === migrations.length) return;
  transaction(db, () => {
    const version = versionOf(db);
    if (version > migrations.length) {
      throw new Error(
        `rasoat.db has version ${version}; this program knows ${migrations.length}. Update it.`,
      );
    }
    for (const step of migrations.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}
