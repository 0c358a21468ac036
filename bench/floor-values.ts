import type { Class } from '../shared/household.ts';
import { madeUpContext } from './made-up-list.ts';

// Parsers for the values of the made-up list, in which valid values have few spellings.

type Sex = 'male' | 'female';

const { today } = madeUpContext;
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const sexes = new Map<string, Sex>(Object.entries({ Nam: 'male', Nữ: 'female' } as const));
export const settings = new Map(Object.entries({ 'Nông thôn': 'rural', 'Thành thị': 'urban' } as const));
export const marks = new Map(Object.entries({ x: true, 1: true, Có: true, 0: false, Không: false }));
export const classes = new Map<string, Class>(
  Object.entries({ 'Hộ nghèo': 'poor', 'Hộ cận nghèo': 'near-poor', Không: 'other' } as const),
);

/** A whole number, in which dots or commas may separate groups of three digits; otherwise NaN. */
export function wholeNumber(text: string): number {
  const { length } = text;
  if (length === 0) return Number.NaN;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if ((digit !== -2 && digit !== -4) || at === 0 || (length - at) % 4 !== 0) return Number.NaN;
  }
  return value;
}

const digitsAt = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/** `dd/mm/yyyy` or a spreadsheet's serial number as `yyyy-mm-dd`; undefined for an invalid or a future day. */
export function dayOf(text: string): string | undefined {
  if (text.length === 5)
    return new Date((wholeNumber(text) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  if (text.length !== 10 || text[2] !== '/' || text[5] !== '/') return undefined;
  const [day, month, year] = [digitsAt(text, 0, 2), digitsAt(text, 3, 5), digitsAt(text, 6, 10)];
  if (!(day >= 1 && day <= (monthDays[month - 1] ?? 0) && year >= 1900)) return undefined;
  if (day === 29 && month === 2 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)))
    return undefined;
  const on = `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
  return on <= today ? on : undefined;
}

const isYear = (text: string): boolean => text.length === 4 && wholeNumber(text) >= 1900;

/** A day in any of the ways of the list as wards write it: also `d/m/yyyy`, `dd-mm-yyyy` or the year alone. */
export function writtenDayOf(text: string): string | undefined {
  if (text.length === 5 || text[5] === '/') return dayOf(text);
  if (isYear(text)) return text;
  const first = text[1] === '/' ? 1 : 2;
  const second = text.length - 5;
  const date = `${text.slice(0, first).padStart(2, '0')}/${text.slice(first + 1, second).padStart(2, '0')}`;
  return dayOf(`${date}/${text.slice(second + 1)}`);
}

export const isId = (text: string): boolean =>
  (text.length === 12 || text.length === 9) && !Number.isNaN(digitsAt(text, 0, text.length));

/** Whether a twelve-digit id contradicts the sex or the year of birth. */
export function disagrees(id: string, sex: Sex | undefined, birth: string | undefined): boolean {
  if (id.length !== 12) return false;
  const digit = id.charCodeAt(3) - 48;
  const year = 1900 + 100 * (digit >> 1) + digitsAt(id, 4, 6);
  const other = sex !== undefined && (digit % 2 === 0) !== (sex === 'male');
  return other || (birth !== undefined && digitsAt(birth, 0, 4) !== year);
}

/** `1;2` as distinct numbers; undefined if one is not the number of a cause. */
export function causesOf(text: string): number[] | undefined {
  const causes: number[] = [];
  for (let at = 0; at < text.length; at += 2) {
    const cause = text.charCodeAt(at) - 48;
    const ends = at + 1 === text.length || text[at + 1] === ';';
    if (!(cause >= 1 && cause <= 8) || !ends) return undefined;
    if (!causes.includes(cause)) causes.push(cause);
  }
  return causes;
}
