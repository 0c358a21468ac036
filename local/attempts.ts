import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../shared/errors.ts';
import { accountId } from './accounts.ts';
import { transaction } from './database.ts';

/** Enough for a hand that slips, too few to guess: 960 a day and name. */
const allowed = 10;
const pause = 15 * 60_000;

/** Counts sign-ins by name, known or not; it outlives a restart. */
export function attemptGuard(db: DatabaseSync, now: () => Date) {
  const hashed = (name: string): Uint8Array => createHash('sha256').update(accountId(name)).digest();
  const forgetOld = db.prepare('DELETE FROM attempts WHERE until <= ?');
  const get = db.prepare('SELECT failed, until FROM attempts WHERE name = ?');
  const add = db.prepare(
    `INSERT INTO attempts (name, failed, until) VALUES (?, 1, ?)
     ON CONFLICT DO UPDATE SET failed = failed + 1`,
  );
  const forgive = db.prepare('DELETE FROM attempts WHERE name = ?');
  return {
    /** Refuses `TooManyAttempts` until a while after the first of too many. */
    count(name: string): void {
      const at = now().getTime();
      transaction(db, () => {
        forgetOld.run(at);
        const row = get.get(hashed(name)) as { failed: number; until: number } | undefined;
        if (row && row.failed >= allowed) {
          throw new Refusal('TooManyAttempts', { minutes: Math.ceil((row.until - at) / 60_000) });
        }
        add.run(hashed(name), at + pause);
      });
    },
    forgive: (name: string): void => {
      forgive.run(hashed(name));
    },
  };
}
