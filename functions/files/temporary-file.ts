import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A path on the local disk for a file in a folder that only its owner can read; `release` deletes both. */
export async function temporaryFile(): Promise<{ readonly path: string; release(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rasoat-'));
  return { path: join(folder, 'file'), release: () => rm(folder, { recursive: true, force: true }) };
}
