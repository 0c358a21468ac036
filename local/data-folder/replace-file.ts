import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a file of a data folder so that a crash leaves the old text or the new one. */
export function replaceFile(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
