import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { vaultOf } from '../../../functions/vault.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { migrations } from '../../../local/sqlite/schema.ts';
import { sqliteStores } from '../../../local/stores/sqlite-stores.ts';
import { storedVersion } from '../../../shared/stored/version.ts';
import { refusal } from '../../refusal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const pragma = (db: ReturnType<typeof openDatabase>, name: string): unknown =>
  Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

function opened(folder = temporaryFolder(), synchronous?: 'FULL' | 'NORMAL') {
  const db = openDatabase(folder, synchronous && { synchronous });
  onTestFinished(() => {
    if (db.isOpen) db.close();
  });
  return { db, folder };
}

const settingNames = (db: ReturnType<typeof openDatabase>): unknown[] =>
  db
    .prepare('SELECT name FROM settings')
    .all()
    .map(({ name }) => name);

const set = (db: ReturnType<typeof openDatabase>, name: string): void => {
  db.prepare('INSERT INTO settings (name, value) VALUES (?, 1)').run(name);
};

describe('the database', () => {
  test('keeps every decision through a power cut unless told otherwise', () => {
    expect(pragma(opened().db, 'synchronous')).toBe(2);
    expect(pragma(opened(undefined, 'NORMAL').db, 'synchronous')).toBe(1);
    expect(pragma(opened().db, 'journal_mode')).toBe('wal');
  });

  test('can be read by its owner alone', () => {
    const { db, folder } = opened();
    set(db, 'a');
    for (const file of ['rasoat.db', 'rasoat.db-wal']) {
      expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
    }
  });

  test('opens again with what it held', () => {
    const { db, folder } = opened();
    set(db, 'a');
    db.close();
    expect(settingNames(opened(folder).db)).toEqual(['a']);
  });

  test('has a step to every version', () => {
    expect(migrations).toHaveLength(storedVersion);
    expect(pragma(opened().db, 'user_version')).toBe(storedVersion);
  });

  test('refuses a file of a newer version, and leaves it as it is', () => {
    const { db, folder } = opened();
    db.exec('PRAGMA user_version = 999');
    db.close();
    const before = readFileSync(join(folder, 'rasoat.db'));
    expect(() => openDatabase(folder)).toThrow(refusal('DataNewer', { found: 999, known: storedVersion }));
    expect(readFileSync(join(folder, 'rasoat.db'))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['rasoat.db']);
  });

  test('refuses to seal with another key than the one it was sealed with', () => {
    const { db } = opened();
    const now = () => new Date(0);
    sqliteStores(db, vaultOf(new Uint8Array(32).fill(1)), now);
    expect(() => sqliteStores(db, vaultOf(new Uint8Array(32).fill(1)), now)).not.toThrow();
    expect(() => sqliteStores(db, vaultOf(new Uint8Array(32).fill(2)), now)).toThrow(/another key/);
  });
});
