import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Writes a new file that only this account can read, and waits until the disk has it. */
export function writeSynced(path: string, bytes: Uint8Array | string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the disk has the folder's names: after a rename the old name could come back without it. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder, and its file systems keep names in their own journal.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
