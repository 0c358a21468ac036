import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder, writeSynced } from './synced-file.ts';

const length = 32;

/**
 * The master key of a data folder, created on first use. Without it the identifiers are lost, so it belongs in the
 * backup, apart from the database. Throws, with the cure, when other accounts can read it or it is no key.
 */
export function readKeyFile(folder: string, name = 'vault.key'): Uint8Array {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) create(folder, path);
  else if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new Error(`The key file ${name} can be read by others. Run chmod 600 on it, then start again.`);
  }
  const key = readFileSync(path);
  if (key.length !== length) {
    throw new Error(
      `The key file ${name} has ${key.length} bytes, not ${length}. Restore it from the backup.`,
    );
  }
  return key;
}

/** Writes the key aside and links it into place: when two processes start at once, both read the same key. */
function create(folder: string, path: string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  writeSynced(temporary, randomBytes(length));
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary);
  }
  syncFolder(folder);
}
