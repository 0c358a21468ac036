import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder inside the data folder the place of this process's temporary files, and deletes what a crash left
 * there: files that are opened for a moment, and workbooks under way, are of people. For whoever holds the folder's lock.
 */
export function keepTemporaryIn(folder: string): void {
  const path = join(folder, '.temporary');
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = path;
}
