import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requireSoundFolder } from '../../../local/backup/check-folder.ts';
import { keepLastBackup } from '../../../local/data-folder/last-backup.ts';
import { openHost } from '../../../local/host/host.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { refusal } from '../../refusal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A data folder that has been worked with. */
function used(): string {
  const folder = temporaryFolder();
  openHost({ folder, now: () => new Date(), synchronous: 'NORMAL' }).close();
  return folder;
}

const check = (folder: string) => () => requireSoundFolder(folder);
const nameOf = (folder: string): string => {
  try {
    requireSoundFolder(folder);
    return 'sound';
  } catch (error) {
    return (error as Error).name;
  }
};

describe('a data folder', () => {
  test('is sound while it is new, and once it was used', () => {
    expect(nameOf(temporaryFolder())).toBe('sound');
    expect(nameOf(used())).toBe('sound');
  });

  test('is not begun anew where its database is lost beside its key or files; the newest backup is named', () => {
    const folder = used();
    for (const name of ['rasoat.db', 'rasoat.db-wal', 'rasoat.db-shm'])
      rmSync(join(folder, name), { force: true });
    expect(check(folder)).toThrow(refusal('DatabaseLost', { backup: '—' }));
    keepLastBackup(folder, { at: '2026-12-01T02:00:00.000Z', path: 'backups/2026-12-01' });
    expect(check(folder)).toThrow(
      refusal('DatabaseLost', { backup: 'backups/2026-12-01 (2026-12-01T02:00:00.000Z)' }),
    );
    rmSync(join(folder, 'vault.key'));
    mkdirSync(join(folder, 'files', 'batches'), { recursive: true });
    expect(nameOf(folder)).toBe('DatabaseLost');
  });

  test('gets no new key where its own is lost, except after a crash before there was one', () => {
    const folder = used();
    rmSync(join(folder, 'vault.key'));
    expect(nameOf(folder)).toBe('KeyLost');
    const begun = temporaryFolder();
    openDatabase(begun).close();
    expect(nameOf(begun)).toBe('sound');
  });

  test('does not start with damaged pages', () => {
    const folder = used();
    const file = openSync(join(folder, 'rasoat.db'), 'r+');
    writeSync(file, Buffer.alloc(8192 * 6, 0x5a), 0, 8192 * 6, 8192);
    closeSync(file);
    expect(nameOf(folder)).toBe('DatabaseDamaged');
    writeFileSync(join(folder, 'rasoat.db'), 'no database at all');
    expect(nameOf(folder)).toBe('DatabaseDamaged');
  });
});
