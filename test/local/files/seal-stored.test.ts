import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../../functions/vault.ts';
import { diskFiles } from '../../../local/files/disk-files.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const key = 'batches/cho-don-2019/02023/b1/source';
const posted = 'posted/cho-don-2019/02023/a.json';
const text = 'Chủ hộ;CCCD\nLý Văn Thử;012345678901';

/** A folder as an earlier version left it: files as they came. */
function earlier() {
  const folder = temporaryFolder();
  const db = openDatabase(':memory:');
  const files = diskFiles(folder, db, { now: () => new Date(0), vault: vaultOf(randomBytes(32)) });
  for (const each of [key, posted, 'reports/a/gone']) {
    const path = join(folder, each);
    mkdirSync(dirname(path), { recursive: true });
    if (!each.endsWith('gone')) writeFileSync(path, text);
    db.prepare('INSERT INTO files (key, bytes, at) VALUES (?, ?, ?)').run(each, Buffer.byteLength(text), 7);
  }
  const onDisk = (each: string) => readFileSync(join(folder, each), 'utf8');
  const read = async (each: string) => readFileSync((await files.fetch(each)).path, 'utf8');
  return { folder, db, files, onDisk, read };
}

const rowOf = (db: DatabaseSync) => db.prepare('SELECT bytes, at FROM files WHERE key = ?').get(key);

describe('files of an earlier version', () => {
  test('are read as they are until they are sealed, and after', async () => {
    const { folder, db, files, onDisk, read } = earlier();
    expect(await read(key)).toBe(text);
    await files.sealStored();
    expect(onDisk(key)).not.toContain('012345678901');
    expect(await read(key)).toBe(text);
    expect(onDisk(posted)).toBe(text);
    expect({ ...rowOf(db) }).toEqual({ bytes: statSync(join(folder, key)).size, at: 7 });
  });

  test('are sealed once', async () => {
    const { files, onDisk } = earlier();
    await files.sealStored();
    const sealed = onDisk(key);
    await files.sealStored();
    expect(onDisk(key)).toBe(sealed);
  });

  test('are listed with their size where a crash came between sealing and listing', async () => {
    const { folder, db, files, read } = earlier();
    await files.sealStored();
    db.prepare("DELETE FROM settings WHERE name = 'sealedFiles'").run();
    db.prepare('UPDATE files SET bytes = 1').run();
    await files.sealStored();
    expect({ ...rowOf(db) }).toMatchObject({ bytes: statSync(join(folder, key)).size });
    expect(await read(key)).toBe(text);
  });
});
