import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../shared/errors.ts';

/**
 * Keeps a data folder to one process. The lock is SQLite's own on a file beside the data, so the system gives it
 * back whatever ends the process, and a pid that was used again after a restart of the machine cannot keep anybody out.
 * Refuses `DataFolderInUse`.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pidFile = join(folder, 'rasoat.pid');
  const lock = new DatabaseSync(join(folder, 'rasoat.lock'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new Refusal('DataFolderInUse', { pid: pidIn(pidFile) }, { cause: error });
  }
  writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 });
  return {
    release() {
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}

function pidIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '?';
  }
}
