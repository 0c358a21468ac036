/** A calendar day `YYYY-MM-DD` in Vietnam; days compare as strings. */
export type Day = string;

/** Vietnam is at UTC+7 all year. No other module knows the time zone. */
const offset = 7 * 3_600_000;
const dayLength = 24 * 3_600_000;

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** The day in Vietnam at an instant. */
export const dayOf = (instant: Date): Day => new Date(instant.getTime() + offset).toISOString().slice(0, 10);

/** The instant at which a day begins in Vietnam, or the given local time of it (`HH:mm`). */
export const instantOf = (day: Day, time = '00:00'): Date => new Date(`${day}T${time}:00+07:00`);

/** The instant as local time, `YYYY-MM-DDTHH:mm`. */
export const localTime = (instant: Date): string =>
  new Date(instant.getTime() + offset).toISOString().slice(0, 16);

export const addDays = (day: Day, days: number): Day =>
  new Date(noon(day) + days * dayLength).toISOString().slice(0, 10);

/** Whether the day exists; 2019-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = noon(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Public holidays, and swap days: weekend days that are worked instead of another day (hoán đổi). */
export interface Holidays {
  readonly holidays: readonly Day[];
  readonly swapDays: readonly Day[];
}

/** A swap day is a working day although it is on a weekend; a holiday never is. */
export function isWorkingDay(day: Day, { holidays, swapDays }: Holidays): boolean {
  if (holidays.includes(day)) return false;
  if (swapDays.includes(day)) return true;
  const weekday = new Date(noon(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The n-th working day after a day. The day itself never counts, so the first day of a list posted on a Friday is
 * Monday. With n = 0 it is the day itself.
 */
export function workingDaysAfter(day: Day, n: number, calendar: Holidays): Day {
  let last = day;
  for (let counted = 0; counted < n; ) {
    last = addDays(last, 1);
    if (isWorkingDay(last, calendar)) counted += 1;
  }
  return last;
}

/** How many working days a list hangs. */
export interface PostingClock {
  readonly workingDays: number;
  /** Whether the day of posting is the first of them, where it is worked. */
  readonly firstDayCounts: boolean;
}

/**
 * The last day of a list posted on a day. Circulars name a number of working days and not the first of them: without
 * `firstDayCounts` it is the working day after, and a list posted on a day off starts then in either case.
 */
export function lastPostingDay(
  day: Day,
  { workingDays, firstDayCounts }: PostingClock,
  calendar: Holidays,
): Day {
  const counted = firstDayCounts && workingDays > 0 && isWorkingDay(day, calendar) ? 1 : 0;
  return workingDaysAfter(day, workingDays - counted, calendar);
}

/** How many working days come after a day, up to the last one and with it. */
export function workingDaysUntil(day: Day, last: Day, calendar: Holidays): number {
  let count = 0;
  for (let next = addDays(day, 1); next <= last; next = addDays(next, 1)) {
    if (isWorkingDay(next, calendar)) count += 1;
  }
  return count;
}

/** Inclusive of both ends. */
export const within = (day: Day, from: Day, to: Day): boolean => from <= day && day <= to;

/** The day as `dd/mm/yyyy`. */
export const vietnameseDay = (day: Day): string => day.split('-').reverse().join('/');
