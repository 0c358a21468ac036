import type { DatabaseSync } from 'node:sqlite';
import { dayOf } from '../../shared/calendar.ts';
import type { MailStatus } from '../../shared/mail/mail-status.ts';
import { troubleOf } from '../../shared/mail/mail-trouble.ts';
import type { Reminders } from '../../shared/ports.ts';
import type { Reminder } from '../../shared/reminders.ts';
import { query } from '../sqlite/query.ts';

interface Row {
  readonly body: string;
  readonly status: MailStatus | null;
  readonly why: string | null;
}

/**
 * Reminders in SQLite. A reminder has the status of the digest to the same person on the same day; one without any
 * digest counts as failed, so that it is seen.
 */
export function sqliteReminders(db: DatabaseSync): Reminders {
  const ofCampaign = query<Row>(
    db,
    `SELECT reminders.body, mail.status, mail.why FROM reminders
     LEFT JOIN outbox AS mail ON mail.place = (SELECT place FROM outbox
       WHERE outbox.campaign = reminders.campaign AND outbox.recipient = reminders.recipient
       AND outbox.day = reminders.day ORDER BY place DESC LIMIT 1)
     WHERE reminders.campaign = ? ORDER BY reminders.rowid`,
  );
  return {
    async list(campaignId) {
      return ofCampaign.all(campaignId).map(({ body, status, why }) => ({
        ...(JSON.parse(body) as Reminder),
        status: status ?? 'failed',
        ...(why !== null && { why: troubleOf(why) }),
      }));
    },
  };
}

/** Adds a reminder inside the caller's transaction; ignored when the same was added on the same day. */
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
