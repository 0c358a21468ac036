import { textOf } from './cell-text.ts';
import { allDigits, digitsValue } from './numbers.ts';
import type { Cell } from './rows.ts';

const hyphen = 45;
const slash = 47;

/** Whether a text is ten characters of digits with two separators. Faster than a pattern, for the usual birth. */
function hasSeparators(text: string, separator: number, first: number, second: number): boolean {
  return (
    text.length === 10 &&
    text.charCodeAt(first) === separator &&
    text.charCodeAt(second) === separator &&
    allDigits(text, 0, first) &&
    allDigits(text, first + 1, second) &&
    allDigits(text, second + 1, 10)
  );
}

/** The day or the year of a cell; most cells have `dd/mm/yyyy`, or `YYYY-MM-DD` from a date cell. */
function dayOrYear(cell: Cell, epoch: 1900 | 1904): string | undefined {
  const text = textOf(cell);
  if (hasSeparators(text, slash, 2, 5))
    return day(digitsValue(text, 6), digitsValue(text, 3, 5), digitsValue(text, 0, 2));
  if (hasSeparators(text, hyphen, 4, 7))
    return day(digitsValue(text, 0, 4), digitsValue(text, 5, 7), digitsValue(text, 8));
  return unusualDayOrYear(text, epoch);
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

function day(year: number, month: number, date: number): string | undefined {
  const length = month === 2 && isLeap(year) ? 29 : lengths[month - 1];
  if (length === undefined || date < 1 || date > length) return undefined;
  return `${year}-${two(month)}-${two(date)}`;
}

const dayMonthYear = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const yearMonthDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** The time of day that some programs append to a date. */
const time = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?$/;

/** A number without a date style is a date serial from here on, and a year below. */
const firstSerial = 3_001;
/** Days from a spreadsheet's epoch to 1970-01-01. Excel's non-existent 29 February 1900 precedes every serial read here. */
const epochs = { 1900: 25_569, 1904: 24_107 } as const;

/** The day of a spreadsheet's date serial, or undefined where it is out of range. */
export function dayOfSerial(serial: number, epoch: 1900 | 1904 = 1900): string | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const date = new Date((Math.floor(serial) - epochs[epoch]) * 86_400_000);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function unusualDayOrYear(cell: string, epoch: 1900 | 1904): string | undefined {
  const text = cell.replace(time, '');
  const dmy = dayMonthYear.exec(text);
  if (dmy) return day(Number(dmy[3]), Number(dmy[2]), Number(dmy[1]));
  const ymd = yearMonthDay.exec(text);
  if (ymd) return day(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const number = /^\d{1,7}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= firstSerial) return dayOfSerial(number, epoch);
  return Number.isInteger(number) ? String(number).padStart(4, '0') : undefined;
}

/** A day or a year alone, from 1900 to `today` (both `YYYY-MM-DD`). */
export function parseBirth(cell: Cell, today: string, epoch: 1900 | 1904 = 1900): string | undefined {
  const on = dayOrYear(cell, epoch);
  return on !== undefined && on >= '1900' && on <= (on.length === 4 ? today.slice(0, 4) : today)
    ? on
    : undefined;
}

/** The range of years that people type into a date cell by mistake. */
const typedYears = { first: 1900, last: 2100 } as const;

/**
 * The year that was typed into a cell with a date style, which turned it into a date serial: 1959 reads as 12 May 1905.
 * Nobody on a list is that old, and such days are frequent.
 */
export function yearTypedAsDay(birth: string, epoch: 1900 | 1904 = 1900): string | undefined {
  if (birth.length < 10 || birth >= '1910') return undefined;
  const serial = Date.parse(birth) / 86_400_000 + epochs[epoch];
  return serial >= typedYears.first && serial <= typedYears.last ? String(serial) : undefined;
}
