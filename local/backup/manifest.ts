import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Refusal } from '../../shared/errors.ts';

export const manifestName = 'manifest.json';

/** What a backup consists of. */
export const Manifest = z.object({
  version: z.literal(1),
  /** When it was begun: what was stored later is not in it. */
  madeAt: z.string(),
  storedVersion: z.number(),
  /** The SHA-256 of every other file of the backup, by its path with `/`. */
  files: z.record(z.string(), z.string()),
  /** Keys of files that the store names and the disk lacked. */
  missing: z.array(z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of a backup. Refuses `BackupDamaged` where there is none that can be read. */
export function readManifest(backup: string): Manifest {
  const path = join(backup, manifestName);
  const unreadable = (cause?: unknown) => new Refusal('BackupDamaged', { path: manifestName }, { cause });
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw unreadable();
  try {
    return Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw unreadable(error);
  }
}
