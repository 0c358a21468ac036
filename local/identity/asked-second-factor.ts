import type { DatabaseSync } from 'node:sqlite';
import { query } from '../sqlite/query.ts';

/** `asInstalled` asks for a second factor in the folders that a version with second factors began. */
export type SecondFactor = 'required' | 'optional' | 'asInstalled';

/** Whether who sees more than one ward needs a second factor; notes it in a folder that is new. */
export function asksSecondFactor(db: DatabaseSync, setting: SecondFactor, isNew: boolean): boolean {
  if (isNew) db.exec("INSERT OR IGNORE INTO settings (name, value) VALUES ('secondFactor', 'required')");
  if (setting !== 'asInstalled') return setting === 'required';
  const stored = query<{ value: string }>(db, "SELECT value FROM settings WHERE name = 'secondFactor'").get();
  return stored?.value === 'required';
}
