import { dayOf } from '../../shared/calendar.ts';
import type { Schedule } from '../../shared/ports.ts';

/** Vietnam has no summer time, so the same time on the next day is always 24 hours later. */
const day = 24 * 3_600_000;

const isOver = ({ lastOn }: Schedule, at: number): boolean =>
  lastOn !== undefined && dayOf(new Date(at)) > lastOn;

/** When the schedule fires next after an instant (null: at all); undefined when it is over. */
export function nextOccurrence(schedule: Schedule, after: number | null): number | undefined {
  const first = Date.parse(schedule.firstAt);
  if (after === null || after < first) return isOver(schedule, first) ? undefined : first;
  if (!schedule.daily) return undefined;
  const next = first + (Math.floor((after - first) / day) + 1) * day;
  return isOver(schedule, next) ? undefined : next;
}

/** When a schedule that has begun was to fire last, up to now. */
export function latestOccurrence(schedule: Schedule, now: number): number {
  const first = Date.parse(schedule.firstAt);
  if (!schedule.daily) return first;
  let latest = first + Math.floor((now - first) / day) * day;
  while (latest > first && isOver(schedule, latest)) latest -= day;
  return latest;
}
