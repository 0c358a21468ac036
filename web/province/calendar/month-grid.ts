import { addDays, type Day } from '../../../shared/calendar.ts';

/** A month as weeks from Monday to Sunday. Days of other months are left empty. */
export interface Month {
  /** `YYYY-MM`. */
  readonly key: string;
  readonly weeks: readonly (readonly (Day | undefined)[])[];
}

/** Monday is 0. */
const weekdayOf = (day: Day): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

function monthOf(first: Day): Month {
  const key = first.slice(0, 7);
  const days: (Day | undefined)[] = Array.from({ length: weekdayOf(first) }, () => undefined);
  for (let day = first; day.startsWith(key); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(undefined);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return { key, weeks };
}

/** The months from one day to another. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = `${addDays(first, 31).slice(0, 7)}-01`) {
    months.push(monthOf(first));
  }
  return months;
}
