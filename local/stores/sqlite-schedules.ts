import type { DatabaseSync } from 'node:sqlite';
import type { Schedule, Schedules } from '../../shared/ports.ts';
import { bodiesOf } from '../sqlite/json-rows.ts';
import { latestOccurrence, nextOccurrence } from './occurrences.ts';

/** A schedule whose time has come; `at` is the instant it was due, which after downtime lies back. */
interface DueSchedule {
  readonly campaignId: string;
  readonly schedule: Schedule;
  readonly at: Date;
}

/** The store of schedules with what the host needs to fire them. */
export interface SqliteSchedules extends Schedules {
  /** What must fire now. Of a daily schedule's missed days only the latest: today's digest says it all. */
  due(now: Date): DueSchedule[];
  /** Notes that the occurrence was handled; until then it stays due, so that a step is called at least once. */
  fired(campaignId: string, id: string, at: Date): void;
  /** When to look again, if anything is still to come. */
  nextAt(): Date | undefined;
}

/**
 * Schedules in SQLite. `list` shows those that will still fire. Putting a schedule again changes nothing, even when
 * it has fired; with another time it is armed again.
 */
export function sqliteSchedules(db: DatabaseSync): SqliteSchedules {
  const list = db.prepare(
    'SELECT body FROM schedules WHERE campaign = ? AND nextAt IS NOT NULL ORDER BY nextAt, id',
  );
  const firedAt = db.prepare('SELECT firedAt FROM schedules WHERE campaign = ? AND id = ?');
  const put = db.prepare(
    'INSERT OR REPLACE INTO schedules (campaign, id, body, firedAt, nextAt) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM schedules WHERE campaign = ? AND id = ?');
  return {
    ...firing(db),
    async list(campaignId) {
      return bodiesOf<Schedule>(list.all(campaignId));
    },
    async put(campaignId, schedule) {
      const last = (firedAt.get(campaignId, schedule.id)?.firedAt as number | null | undefined) ?? null;
      const next = nextOccurrence(schedule, last);
      put.run(campaignId, schedule.id, JSON.stringify(schedule), last, next ?? null);
    },
    async remove(campaignId, id) {
      remove.run(campaignId, id);
    },
  };
}

interface Row {
  readonly campaign: string;
  readonly body: string;
}

function firing(db: DatabaseSync): Pick<SqliteSchedules, 'due' | 'fired' | 'nextAt'> {
  const due = db.prepare('SELECT campaign, body FROM schedules WHERE nextAt <= ? ORDER BY nextAt, id');
  const get = db.prepare('SELECT campaign, body FROM schedules WHERE campaign = ? AND id = ?');
  const note = db.prepare('UPDATE schedules SET firedAt = ?, nextAt = ? WHERE campaign = ? AND id = ?');
  const next = db.prepare('SELECT min(nextAt) AS at FROM schedules WHERE nextAt IS NOT NULL');
  const scheduleOf = ({ body }: Row): Schedule => JSON.parse(body) as Schedule;
  return {
    due(now) {
      return (due.all(now.getTime()) as unknown as Row[]).map((row) => {
        const schedule = scheduleOf(row);
        return {
          campaignId: row.campaign,
          schedule,
          at: new Date(latestOccurrence(schedule, now.getTime())),
        };
      });
    },
    fired(campaignId, id, at) {
      const row = get.get(campaignId, id) as unknown as Row | undefined;
      if (!row) return;
      const following = nextOccurrence(scheduleOf(row), at.getTime());
      note.run(at.getTime(), following ?? null, campaignId, id);
    },
    nextAt() {
      const at = next.get()?.at as number | null;
      return at === null ? undefined : new Date(at);
    },
  };
}
