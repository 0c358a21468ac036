import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { replaceFile } from './replace-file.ts';

const name = 'last-backup.json';
const LastBackup = z.object({ at: z.string(), path: z.string() });
export type LastBackup = z.infer<typeof LastBackup>;

/** Remembers in a data folder where its newest backup was written. */
export const keepLastBackup = (folder: string, backup: LastBackup): void =>
  replaceFile(folder, name, JSON.stringify(backup));

/** Where the newest backup of a data folder was written; undefined where none was. */
export function lastBackup(folder: string): LastBackup | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  try {
    return LastBackup.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    // A power cut may have left it half written; the backup itself is whole or not there.
    return undefined;
  }
}
