import { nfd } from '../shared/i18n/bounded-nfc.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
/** Canadian English writes `YYYY-MM-DD`. */
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone });
const countFormat = new Intl.NumberFormat('vi-VN');

/** The day of an instant in Vietnam, `YYYY-MM-DD`. */
export const dayOf = (at: string): string => dayFormat.format(new Date(at));

/** A day `YYYY-MM-DD` as `dd/mm/yyyy`. */
export const formatDay = (on: string): string => on.split('-').reverse().join('/');

/** The time of an instant in Vietnam, `hh:mm`. */
export const formatTime = (at: string): string => timeFormat.format(new Date(at));

/** An instant in Vietnam, `dd/mm/yyyy hh:mm`. */
export const formatInstant = (at: string): string => `${formatDay(dayOf(at))} ${formatTime(at)}`;

export const formatCount = (count: number): string => countFormat.format(count);

/** Text for searching: without accents, in lower case. */
export const searchable = (text: string): string =>
  nfd(text).replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
