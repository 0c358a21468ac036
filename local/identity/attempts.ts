import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  type AttemptLimit,
  type Attempts,
  countAttempt,
  withoutAttempt,
} from '../../shared/access/sign-in.ts';
import { query, transaction } from '../sqlite/query.ts';

/** Counts attempts to sign in, whether or not an account has the name. The counts survive a restart. */
export function attemptGuard(db: DatabaseSync, now: () => Date) {
  const hashed = (key: string): Uint8Array => createHash('sha256').update(key).digest();
  const forgetOld = db.prepare('DELETE FROM attempts WHERE until <= ?');
  const byKey = query<Attempts>(db, 'SELECT failed AS tries, until AS endsAt FROM attempts WHERE name = ?');
  const put = db.prepare('INSERT OR REPLACE INTO attempts (name, failed, until) VALUES (?, ?, ?)');
  const forget = db.prepare('DELETE FROM attempts WHERE name = ?');
  return {
    /** Counts under every key, or refuses `TooManyAttempts` and counts nothing. */
    count(limits: readonly AttemptLimit[]): void {
      const at = now().getTime();
      transaction(db, () => {
        forgetOld.run(at);
        for (const { key, most } of limits) {
          const { tries, endsAt } = countAttempt(byKey.get(hashed(key)), at, most);
          put.run(hashed(key), tries, endsAt);
        }
      });
    },
    /** Takes a try back that turned out right: the first key, which is the person's own, begins anew. */
    forgive([own, ...others]: readonly AttemptLimit[]): void {
      transaction(db, () => {
        if (own) forget.run(hashed(own.key));
        for (const { key } of others) {
          const before = byKey.get(hashed(key));
          if (!before) continue;
          const { tries, endsAt } = withoutAttempt(before);
          put.run(hashed(key), tries, endsAt);
        }
      });
    },
  };
}
