import type { DatabaseSync } from 'node:sqlite';

const hour = 3_600_000;
/** Longer than any pause of a message, a retry or a count that begins now. */
const longest = 25 * hour;

/**
 * Takes back what was set while the clock was ahead, once it has been put back: a message, a retry or the end of a count
 * would otherwise wait for a day far away, and a sign-in would outlive its time. What was recorded keeps its instants.
 */
export function takeBack(db: DatabaseSync, now: Date): void {
  const at = now.getTime();
  const far = at + longest;
  db.prepare("UPDATE outbox SET nextAt = ? WHERE status = 'queued' AND nextAt > ?").run(at, far);
  db.prepare("UPDATE runner_frames SET dueAt = ? WHERE phase = 'retry' AND dueAt > ?").run(at, far);
  db.prepare('DELETE FROM attempts WHERE until > ?').run(at + hour);
  db.prepare('DELETE FROM uploads WHERE expiresAt > ?').run(at + hour);
  db.prepare('DELETE FROM intakeCounts WHERE endsAt > ?').run(far);
  db.prepare('DELETE FROM sessions WHERE openedAt > ? OR usedAt > ?').run(at + hour, at + hour);
}
