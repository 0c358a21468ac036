import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A file system in memory, where flushing to the disk, half of what many tests wait for, takes no time. */
const inMemory = '/dev/shm';
const bytesNeeded = 2 * 1024 ** 3;
const prefix = 'rasoat-run-';

function hasRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize >= bytesNeeded;
  } catch {
    return false;
  }
}

/** Where this run's tests write, as their TMPDIR: in memory where this machine has room there, else on the disk. */
export const runFolder = (): string =>
  join(hasRoom(inMemory) ? inMemory : tmpdir(), `${prefix}${process.pid}-${Date.now()}`);

/** Longer than any run takes. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;

/** Folders of runs that were ended before they could clear up, by the time in their names. */
const abandonedIn = (parent: string): string[] =>
  readdirSync(parent)
    .filter((name) => {
      const [, startedAt] = name.match(/^rasoat-run-\d+-(\d+)$/) ?? [];
      return startedAt !== undefined && Date.now() - Number(startedAt) > abandonedAfterMs;
    })
    .map((name) => join(parent, name));

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Vitest's global set-up: makes the folder, and removes it with all that tests left there. */
export default function makeRunFolder(project: TestProject): () => void {
  const folder = project.config.env.TMPDIR;
  if (!folder || !basename(folder).startsWith(prefix)) throw new Error('The run has no folder of its own.');
  abandonedIn(dirname(folder)).forEach(remove);
  mkdirSync(folder, { mode: 0o700 });
  return () => remove(folder);
}
