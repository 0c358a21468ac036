import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type Attempts, accountId, countAttempt } from '../../shared/access/sign-in.ts';
import { query, transaction } from '../sqlite/query.ts';

/** Counts attempts to sign in by name, whether or not an account has it. The counts survive a restart. */
export function attemptGuard(db: DatabaseSync, now: () => Date) {
  const hashed = (name: string): Uint8Array => createHash('sha256').update(accountId(name)).digest();
  const forgetOld = db.prepare('DELETE FROM attempts WHERE until <= ?');
  const byName = query<Attempts>(db, 'SELECT failed AS tries, until AS endsAt FROM attempts WHERE name = ?');
  const put = db.prepare('INSERT OR REPLACE INTO attempts (name, failed, until) VALUES (?, ?, ?)');
  const forgive = db.prepare('DELETE FROM attempts WHERE name = ?');
  return {
    /** Refuses `TooManyAttempts`. */
    count(name: string): void {
      const at = now().getTime();
      transaction(db, () => {
        forgetOld.run(at);
        const { tries, endsAt } = countAttempt(byName.get(hashed(name)), at);
        put.run(hashed(name), tries, endsAt);
      });
    },
    forgive: (name: string): void => {
      forgive.run(hashed(name));
    },
  };
}
