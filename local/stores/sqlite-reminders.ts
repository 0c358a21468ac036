import type { DatabaseSync } from 'node:sqlite';
import { dayOf } from '../../shared/calendar.ts';
import type { Reminders } from '../../shared/ports.ts';
import type { Reminder } from '../../shared/reminders.ts';

type Status = 'queued' | 'sent' | 'failed';

/**
 * Reminders in SQLite. One's status is that of the digest to the same person on the same day; a reminder for
 * which nothing was written to anybody has failed, so that it is seen.
 */
export function sqliteReminders(db: DatabaseSync): Reminders {
  const list = db.prepare(
    `SELECT body, (SELECT status FROM outbox
       WHERE outbox.campaign = reminders.campaign AND outbox.recipient = reminders.recipient
       AND outbox.day = reminders.day ORDER BY place DESC LIMIT 1) AS status
     FROM reminders WHERE campaign = ? ORDER BY rowid`,
  );
  return {
    async list(campaignId) {
      const rows = list.all(campaignId) as unknown as { body: string; status: Status | null }[];
      return rows.map(({ body, status }) => ({
        ...(JSON.parse(body) as Reminder),
        status: status ?? 'failed',
      }));
    },
  };
}

/** Adds one inside the caller's transaction; the same again on the same day is ignored. */
export function reminderWriter(db: DatabaseSync): (campaignId: string, reminder: Reminder) => void {
  const add = db.prepare(
    `INSERT INTO reminders (campaign, day, recipient, ward, stage, kind, body) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  return (campaignId, reminder) => {
    const { at, to, ward, stage, kind } = reminder;
    add.run(campaignId, dayOf(new Date(at)), to, ward, stage, kind, JSON.stringify(reminder));
  };
}
