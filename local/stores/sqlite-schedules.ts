import type { DatabaseSync } from 'node:sqlite';
import type { Schedule, Schedules } from '../../shared/ports.ts';
import { query, queryJson } from '../sqlite/query.ts';
import { latestOccurrence, nextOccurrence } from './occurrences.ts';

/** A schedule that has to fire. */
interface DueSchedule {
  readonly campaignId: string;
  readonly schedule: Schedule;
  /** When it was due: in the past after downtime. */
  readonly at: Date;
}

/** The store of schedules with what the host needs to fire them. */
export interface SqliteSchedules extends Schedules {
  /** What must fire now. Of the days that a daily schedule missed only the latest: today's digest includes the others. */
  due(now: Date): DueSchedule[];
  /** Marks an occurrence as handled; until then it stays due, so that its step is called at least once. */
  fired(campaignId: string, id: string, at: Date): void;
  /** When the next schedule is due, of all or of those due later than an instant; undefined where none is left. */
  nextAt(after?: Date): Date | undefined;
  /** The latest occurrence that was handled, in milliseconds. */
  lastFired(): number | undefined;
  /** Makes what was handled for a time that has not come due again when it comes: the clock was ahead. */
  takeBack(now: Date): void;
}

/**
 * Schedules in SQLite. `list` gives those that will still fire. Putting an unchanged schedule again has no effect, even
 * after it has fired; with another time it fires again.
 */
export function sqliteSchedules(db: DatabaseSync): SqliteSchedules {
  const pending = queryJson<Schedule>(
    db,
    'SELECT body FROM schedules WHERE campaign = ? AND nextAt IS NOT NULL ORDER BY nextAt, id',
  );
  const lastOf = query<{ firedAt: number | null }>(
    db,
    'SELECT firedAt FROM schedules WHERE campaign = ? AND id = ?',
  );
  const put = db.prepare(
    'INSERT OR REPLACE INTO schedules (campaign, id, body, firedAt, nextAt) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM schedules WHERE campaign = ? AND id = ?');
  return {
    ...firing(db),
    ...takingBack(db),
    async list(campaignId) {
      return pending.all(campaignId);
    },
    async put(campaignId, schedule) {
      const last = lastOf.get(campaignId, schedule.id)?.firedAt ?? null;
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
  const due = query<Row>(db, 'SELECT campaign, body FROM schedules WHERE nextAt <= ? ORDER BY nextAt, id');
  const byId = queryJson<Schedule>(db, 'SELECT body FROM schedules WHERE campaign = ? AND id = ?');
  const save = db.prepare('UPDATE schedules SET firedAt = ?, nextAt = ? WHERE campaign = ? AND id = ?');
  const next = query<{ at: number | null }>(db, 'SELECT min(nextAt) AS at FROM schedules WHERE nextAt > ?');
  return {
    due(now) {
      return due.all(now.getTime()).map(({ campaign, body }) => {
        const schedule = JSON.parse(body) as Schedule;
        return { campaignId: campaign, schedule, at: new Date(latestOccurrence(schedule, now.getTime())) };
      });
    },
    fired(campaignId, id, at) {
      const schedule = byId.get(campaignId, id);
      if (!schedule) return;
      const following = nextOccurrence(schedule, at.getTime());
      save.run(at.getTime(), following ?? null, campaignId, id);
    },
    nextAt(after) {
      const at = next.get(after?.getTime() ?? Number.NEGATIVE_INFINITY)?.at ?? null;
      return at === null ? undefined : new Date(at);
    },
  };
}

interface FiredRow extends Row {
  readonly id: string;
}

function takingBack(db: DatabaseSync): Pick<SqliteSchedules, 'lastFired' | 'takeBack'> {
  const last = query<{ at: number | null }>(db, 'SELECT max(firedAt) AS at FROM schedules');
  const ahead = query<FiredRow>(db, 'SELECT campaign, id, body FROM schedules WHERE firedAt > ?');
  const save = db.prepare('UPDATE schedules SET firedAt = ?, nextAt = ? WHERE campaign = ? AND id = ?');
  return {
    lastFired: () => last.get()?.at ?? undefined,
    takeBack(now) {
      const at = now.getTime();
      for (const { campaign, id, body } of ahead.all(at)) {
        const schedule = JSON.parse(body) as Schedule;
        const fired = at < Date.parse(schedule.firstAt) ? null : latestOccurrence(schedule, at);
        save.run(fired, nextOccurrence(schedule, fired) ?? null, campaign, id);
      }
    },
  };
}
