import { nfd } from '../../shared/i18n/bounded-nfc.ts';

export type Language = 'vi' | 'en';

const timeZone = 'Asia/Ho_Chi_Minh';
const locale = { vi: 'vi-VN', en: 'en-GB' } as const;
const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
/** Canadian English writes `YYYY-MM-DD`. */
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone });
const countFormats = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') } as const;

/** The day of an instant in Vietnam, `YYYY-MM-DD`. */
export const dayOf = (at: string): string => dayFormat.format(new Date(at));

/** A day `YYYY-MM-DD` as `dd/mm/yyyy`. */
export const formatDay = (on: string): string => on.split('-').reverse().join('/');

/** The month of a day `YYYY-MM-DD`, as `mm/yyyy`. */
export const formatMonth = (on: string): string => formatDay(on).slice(3);

/** A day `YYYY-MM-DD` with its weekday: Thứ Sáu, 20/11/2026. */
export const formatWeekday = (on: string, language: Language): string => {
  const weekday = new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', weekday: 'long' });
  return `${weekday.format(new Date(`${on}T00:00:00Z`))}, ${formatDay(on)}`;
};

/** The time of an instant in Vietnam, `hh:mm`. */
export const formatTime = (at: string): string => timeFormat.format(new Date(at));

/** An instant in Vietnam, `dd/mm/yyyy hh:mm`. */
export const formatInstant = (at: string): string => `${formatDay(dayOf(at))} ${formatTime(at)}`;

export const formatCount = (count: number, language: Language): string =>
  countFormats[language].format(count);

/** A share as per cent, with one decimal where it needs one, or with as many as are asked for. */
export function formatShare(share: number, language: Language, decimals?: number): string {
  const digits = { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 1 };
  return new Intl.NumberFormat(locale[language], { style: 'percent', ...digits }).format(share);
}

/** Text for searching: without accents, in lower case. */
export const searchable = (text: string): string =>
  nfd(text).replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
