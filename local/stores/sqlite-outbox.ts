import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { dayOf } from '../../shared/calendar.ts';
import type { Message } from '../../shared/changes.ts';
import { replacedBy } from '../../shared/mail/mail-status.ts';
import type { Outbox } from '../../shared/mail/outbox.ts';
import { leaseTime, maxTries, retryDelay } from '../../shared/mail/outbox-retries.ts';
import { query } from '../sqlite/query.ts';

/**
 * The outbox in SQLite. A message that failed pauses, longer each time, so that it does not hold up those behind it;
 * `pending` gives what is due now. Messages that were sent or given up stay, for their status.
 */
export function sqliteOutbox(db: DatabaseSync, now: () => Date): Outbox {
  const { pending, lease, postpone, done, triesOf, failed, learned } = statements(db);
  return {
    async pending(limit, kind) {
      const isMail = kind === undefined ? null : Number(kind === 'mail');
      return pending
        .all(now().getTime(), isMail, isMail, limit)
        .map(({ id, body }) => ({ id, message: JSON.parse(body) as Message }));
    },
    async lease(id) {
      const at = now().getTime();
      return lease.run(at + leaseTime, id, at).changes === 1;
    },
    async postpone(id, until) {
      postpone.run(until.getTime(), id);
    },
    async done(id) {
      done.run(id);
    },
    async failed(id, why, { isFinal } = { isFinal: false }) {
      const before = triesOf.get(id);
      if (!before) return;
      const tries = before.tries + 1;
      const status = !isFinal && tries < maxTries ? 'queued' : 'failed';
      failed.run(tries, why, now().getTime() + retryDelay(tries), status, id);
    },
    async learned(campaignId, id, { status, why = null }) {
      learned.run(status, why, id, campaignId, JSON.stringify(replacedBy(status)));
    },
  };
}

const statements = (db: DatabaseSync) => ({
  pending: query<{ id: string; body: string }>(
    db,
    `SELECT id, body FROM outbox WHERE status = 'queued' AND nextAt <= ? AND (? IS NULL OR ? = (recipient IS NOT NULL))
     ORDER BY nextAt, place LIMIT ?`,
  ),
  lease: db.prepare(`UPDATE outbox SET nextAt = ? WHERE id = ? AND status = 'queued' AND nextAt <= ?`),
  postpone: db.prepare(`UPDATE outbox SET nextAt = ? WHERE id = ? AND status = 'queued'`),
  done: db.prepare(`UPDATE outbox SET status = 'sent', why = NULL WHERE id = ? AND status = 'queued'`),
  triesOf: query<{ tries: number }>(db, `SELECT tries FROM outbox WHERE id = ? AND status = 'queued'`),
  failed: db.prepare('UPDATE outbox SET tries = ?, why = ?, nextAt = ?, status = ? WHERE id = ?'),
  learned: db.prepare(
    `UPDATE outbox SET status = ?, why = ? WHERE id = ? AND campaign = ? AND recipient IS NOT NULL
     AND status IN (SELECT value FROM json_each(?))`,
  ),
});

/** Adds a message inside the caller's transaction, due at once. `at` is the instant of the change. */
export function outboxWriter(db: DatabaseSync): (message: Message, at: Date) => void {
  const add = db.prepare(
    `INSERT INTO outbox (id, campaign, day, recipient, body, status, tries, nextAt)
     VALUES (?, ?, ?, ?, ?, 'queued', 0, 0)`,
  );
  return (message, at) => {
    const { to = null, day = dayOf(at) } = message.kind === 'mail' ? message : {};
    add.run(randomUUID(), message.campaignId, day, to, JSON.stringify(message));
  };
}
