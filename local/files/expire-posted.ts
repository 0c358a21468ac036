import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { query } from '../sqlite/query.ts';
import { pathOfKey } from './file-key.ts';

/** As long as AWS keeps them: posted lists contain names, and hang only for days. */
const lifetime = 90 * 24 * 3_600_000;

/**
 * Makes what deletes the files of lists that were posted 90 days ago. A crash in between leaves a file that is in no
 * index, and so does not exist.
 */
export function postedExpiry(folder: string, db: DatabaseSync, now: () => Date): () => void {
  // `0` follows `/`.
  const old = query<{ key: string }>(
    db,
    "SELECT key FROM files WHERE key >= 'posted/' AND key < 'posted0' AND at <= ?",
  );
  const forget = db.prepare('DELETE FROM files WHERE key = ?');
  return () => {
    for (const { key } of old.all(now().getTime() - lifetime)) {
      forget.run(key);
      rmSync(pathOfKey(folder, key), { force: true });
    }
  };
}
