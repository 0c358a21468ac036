import type { DatabaseSync } from 'node:sqlite';
import { takeBack } from '../sqlite/take-back.ts';
import type { SqliteSchedules } from '../stores/sqlite-schedules.ts';

/** Milliseconds by which a clock may be put back without anything being lost by it. */
const tolerance = 5 * 60_000;

interface Parts {
  readonly schedules: SqliteSchedules;
  readonly now: () => Date;
}

/**
 * Makes what looks whether the time was put back since the last look, or since a timer fired before the program began,
 * and then takes back what was set for a time that has not come: no day between is lost.
 */
export function timeBack(db: DatabaseSync, { schedules, now }: Parts): () => void {
  let latest = schedules.lastFired() ?? 0;
  return () => {
    const at = now();
    if (at.getTime() < latest - tolerance) {
      schedules.takeBack(at);
      takeBack(db, at);
    }
    latest = at.getTime();
  };
}
