import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { requireKnownVersion, storedVersion } from '../../shared/stored/version.ts';
import { keepCopy } from './keep-copy.ts';
import { query, transaction } from './query.ts';
import { migrations } from './schema.ts';

export interface DatabaseOptions {
  /** `FULL` keeps every acknowledged decision through a power cut; `NORMAL` is for runs whose data is thrown away. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** Whether other threads write too, and so bring the log into the database: that takes longer than a request may. */
  readonly isWatched?: boolean;
}

/**
 * Opens `rasoat.db` in a data folder (or `:memory:`) and upgrades it to this program's stored version, after a copy
 * of an older database was kept beside it. Refuses `DataNewer`.
 */
export function openDatabase(
  folder: string,
  { synchronous = 'FULL', isWatched = false }: DatabaseOptions = {},
): DatabaseSync {
  const path = folder === ':memory:' ? undefined : privateFile(folder);
  const db = new DatabaseSync(path ?? folder, { timeout: 10_000 });
  try {
    requireKnownVersion(versionOf(db));
    configure(db, synchronous);
    // Far more than they leave: if none of them ever writes, the log does not grow without end.
    if (isWatched) db.exec('PRAGMA wal_autocheckpoint = 40000');
    upgrade(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether the database of a data folder has to be upgraded before it is read. Refuses `DataNewer`. */
export function isOlder(folder: string): boolean {
  const db = readOnly(folder);
  try {
    requireKnownVersion(versionOf(db));
    return versionOf(db) < storedVersion;
  } finally {
    db.close();
  }
}

/** Opens it for reading only, beside a server that works on it: everything is read as it stood at the first look. */
export function openForReading(folder: string): DatabaseSync {
  const db = readOnly(folder);
  db.exec('BEGIN');
  return db;
}

const readOnly = (folder: string): DatabaseSync =>
  new DatabaseSync(join(folder, 'rasoat.db'), { readOnly: true, timeout: 10_000 });

function configure(db: DatabaseSync, synchronous: 'FULL' | 'NORMAL'): void {
  // A household with its members fits on one page. It has to be set before the first table.
  db.exec('PRAGMA page_size = 8192');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec(`PRAGMA synchronous = ${synchronous}`);
  db.exec('PRAGMA foreign_keys = ON');
  db.exec('PRAGMA cache_size = -65536');
  // Writes to claims are scattered over their table: a longer log writes each page to the database less often.
  db.exec('PRAGMA wal_autocheckpoint = 4000');
}

/** Creates the file for this account only, before the first byte: SQLite gives its side files the same mode. */
function privateFile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'rasoat.db');
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  return path;
}

const versionOf = (db: DatabaseSync): number =>
  query<{ user_version: number }>(db, 'PRAGMA user_version').get()?.user_version ?? 0;

function upgrade(db: DatabaseSync, path: string | undefined): void {
  const before = versionOf(db);
  if (before === storedVersion) return;
  if (path !== undefined && before > 0) keepCopy(db, path, before);
  transaction(db, () => {
    // Another process may have upgraded it while this one made the copy.
    const version = versionOf(db);
    requireKnownVersion(version);
    for (const step of migrations.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${storedVersion}`);
  });
}
