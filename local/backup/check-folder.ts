import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../shared/errors.ts';
import { lastBackup } from '../data-folder/last-backup.ts';
import { query } from '../sqlite/query.ts';

/** What a data folder has only if it has had a database. */
const besideDatabase = ['vault.key', 'anchor.key', 'anchors.jsonl'];

/**
 * Looks at a data folder before it is opened, so that a lost database or key is not quietly begun anew. Refuses
 * `DatabaseLost`, `KeyLost`, `DatabaseDamaged`; each names the newest backup.
 */
export function requireSoundFolder(folder: string): void {
  const backup = placeOfBackup(folder);
  const has = (name: string) => existsSync(join(folder, name));
  if (!has('rasoat.db')) {
    if (besideDatabase.some(has) || hasFiles(folder)) throw new Refusal('DatabaseLost', { backup });
    return;
  }
  const problem = problemOfPages(join(folder, 'rasoat.db'));
  if (problem) throw new Refusal('DatabaseDamaged', { problem, backup });
  if (!has('vault.key') && wasSealed(folder)) throw new Refusal('KeyLost', { backup });
}

const placeOfBackup = (folder: string): string => {
  const found = lastBackup(folder);
  return found ? `${found.path} (${found.at})` : '—';
};

/** A folder of stored files, whose database indexes them; the folder itself may be empty. */
function hasFiles(folder: string): boolean {
  const files = join(folder, 'files');
  return existsSync(files) && readdirSync(files).some((name) => !name.startsWith('.'));
}

/** What is wrong with the pages of a database, in SQLite's words; undefined where nothing is. Reads every page once. */
export function problemOfPages(path: string): string | undefined {
  // The program creates the file empty, before the first page.
  if (statSync(path).size === 0) return undefined;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
    const first = query<{ quick_check: string }>(db, 'PRAGMA quick_check(1)').get()?.quick_check;
    return first === 'ok' ? undefined : first;
  } catch (error) {
    return (error as Error).message;
  } finally {
    db?.close();
  }
}

/** Whether a key has been used: a crash at the very first start leaves a database without one. */
function wasSealed(folder: string): boolean {
  const db = new DatabaseSync(join(folder, 'rasoat.db'), { readOnly: true, timeout: 10_000 });
  try {
    const table = query<{ name: string }>(db, "SELECT name FROM sqlite_schema WHERE name = 'settings'").get();
    return (
      table !== undefined &&
      query<{ value: string }>(db, "SELECT value FROM settings WHERE name = 'vault'").get() !== undefined
    );
  } finally {
    db.close();
  }
}
