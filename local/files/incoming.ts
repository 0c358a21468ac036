import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '../data-folder/synced-file.ts';

/** Milliseconds after which no process can still be writing a file. */
const abandonedAfter = 3_600_000;

/**
 * Gives paths for files that are being written, in a folder that no key reaches: none begins with a dot. What a crash
 * left there is deleted when the folder is opened; younger files may belong to another process.
 */
export function incomingFolder(folder: string): () => string {
  const path = join(folder, '.incoming');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(path)) {
    const file = join(path, name);
    const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    // By the machine's own clock: the injected one may be in another year.
    if (writtenAt < Date.now() - abandonedAfter) rmSync(file, { force: true });
  }
  return () => join(path, randomBytes(12).toString('hex'));
}

/** Moves a written file into place, and waits until its name is on the disk. */
export function moveInto(path: string, written: string): void {
  const parent = dirname(path);
  const made = mkdirSync(parent, { recursive: true, mode: 0o700 });
  renameSync(written, path);
  syncFolder(parent);
  if (!made) return;
  // The new folders on the way need their own names on the disk.
  for (let each = parent; each.length >= made.length; each = dirname(each)) syncFolder(dirname(each));
}
