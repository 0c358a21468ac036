import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { migrations } from '../../../local/sqlite/schema.ts';
import { storedVersion } from '../../../shared/stored/version.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const before = storedVersion - 1;
const copyName = `rasoat.v${before}.db`;

/** A data folder of the version before, with one setting in it. */
function olderFolder(): string {
  const folder = temporaryFolder();
  const db = new DatabaseSync(join(folder, 'rasoat.db'));
  for (const step of migrations.slice(0, before)) db.exec(step);
  db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run('a', 'before');
  db.exec(`PRAGMA user_version = ${before}`);
  db.close();
  return folder;
}

function contentOf(path: string): { version: unknown; settings: unknown[] } {
  const db = new DatabaseSync(path, { readOnly: true });
  const [version] = Object.values(db.prepare('PRAGMA user_version').get() ?? {});
  const settings = db.prepare('SELECT value FROM settings').all();
  db.close();
  return { version, settings: settings.map(({ value }) => value) };
}

describe('an upgrade of the database', () => {
  test('keeps a copy as it was, which its owner alone can read', () => {
    const folder = olderFolder();
    const db = openDatabase(folder);
    db.exec(`UPDATE settings SET value = 'after'`);
    db.close();
    const copy = join(folder, copyName);
    expect(contentOf(copy)).toEqual({ version: before, settings: ['before'] });
    expect(contentOf(join(folder, 'rasoat.db'))).toEqual({ version: storedVersion, settings: ['after'] });
    expect(statSync(copy).mode & 0o077).toBe(0);
  });

  test('makes its copy again where a crash cut it off', () => {
    const folder = olderFolder();
    writeFileSync(join(folder, `${copyName}.new`), 'half of it');
    openDatabase(folder).close();
    expect(readdirSync(folder).sort()).toEqual(['rasoat.db', copyName]);
    expect(contentOf(join(folder, copyName)).version).toBe(before);
  });

  test('does not begin where the copy cannot be kept', () => {
    const folder = olderFolder();
    mkdirSync(join(folder, copyName));
    expect(() => openDatabase(folder)).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(contentOf(join(folder, 'rasoat.db')).version).toBe(before);
    expect(readdirSync(folder)).not.toContain(`${copyName}.new`);
  });

  test('keeps none of a new folder, nor of one that is up to date', () => {
    const folder = temporaryFolder();
    openDatabase(folder).close();
    openDatabase(folder).close();
    expect(readdirSync(folder)).toEqual(['rasoat.db']);
  });
});
