import * as z from 'zod';

/** Vietnam keeps UTC+7 all year and has no summer time; this module is the only one that knows it. */
const offset = 7 * 3_600_000;
const dayLength = 24 * 3_600_000;

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** The day in Vietnam at an instant. */
export const dayOf = (instant: Date): Day => new Date(instant.getTime() + offset).toISOString().slice(0, 10);

/** The instant at which a day begins in Vietnam, or the given local time of it (`HH:mm`). */
export const instantOf = (day: Day, time = '00:00'): Date => new Date(`${day}T${time}:00+07:00`);

/** The instant written as local time, `YYYY-MM-DDTHH:mm`. */
export const localTime = (instant: Date): string =>
  new Date(instant.getTime() + offset).toISOString().slice(0, 16);

export const addDays = (day: Day, days: number): Day =>
  new Date(noon(day) + days * dayLength).toISOString().slice(0, 10);

/** True for a real day of the calendar, so that 2019-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = noon(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** A calendar day `YYYY-MM-DD` in Vietnam; days compare as strings. */
export const Day = z.string().refine(isDay, 'không phải ngày YYYY-MM-DD / not a day YYYY-MM-DD');
export type Day = z.infer<typeof Day>;

/** Public holidays, and swap days: weekend days that are worked in place of another day (hoán đổi). */
export interface Holidays {
  readonly holidays: readonly Day[];
  readonly swapDays: readonly Day[];
}

/** A swap day is worked though it is a weekend; a holiday is never worked. */
export function isWorkingDay(day: Day, { holidays, swapDays }: Holidays): boolean {
  if (holidays.includes(day)) return false;
  if (swapDays.includes(day)) return true;
  const weekday = new Date(noon(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The n-th working day after a day; the day itself never counts, so a list posted on a Friday has its
 * first day on Monday. With n = 0 it is the day itself.
 */
export function workingDaysAfter(day: Day, n: number, calendar: Holidays): Day {
  let last = day;
  for (let counted = 0; counted < n; ) {
    last = addDays(last, 1);
    if (isWorkingDay(last, calendar)) counted += 1;
  }
  return last;
}

/** Both days included. */
export const within = (day: Day, from: Day, to: Day): boolean => from <= day && day <= to;
