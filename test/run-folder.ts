import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A file system in memory, where flushing to the disk, half of what many tests wait for, takes no time. */
const inMemory = '/dev/shm';
const bytesNeeded = 2 * 1024 ** 3;

function hasRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize >= bytesNeeded;
  } catch {
    return false;
  }
}

/** Makes the folder that is the tests' TMPDIR: in memory where this machine has that, else on the disk. */
export const createRunFolder = (): string =>
  mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), 'rasoat-run-'));

/** Vitest's global set-up: what tests left in that folder goes with the run. */
export default function runFolder(project: TestProject): () => void {
  return () => {
    const folder = project.config.env.TMPDIR;
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}
