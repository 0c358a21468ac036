import { dayOf } from '../../calendar.ts';
import { textOf } from './cell-text.ts';
import { allDigits, digitsValue } from './numbers.ts';
import type { Cell } from './rows.ts';

const hyphen = 45;
const slash = 47;
const zero = 48;

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
  let on: string | undefined;
  if (hasSeparators(text, slash, 2, 5))
    return dayOrKnownYear(digitsValue(text, 6), digitsValue(text, 3, 5), digitsValue(text, 0, 2));
  if (hasSeparators(text, hyphen, 4, 7))
    on = day(digitsValue(text, 0, 4), digitsValue(text, 5, 7), digitsValue(text, 8));
  else if (text.length === 5 && text.charCodeAt(0) !== zero && allDigits(text))
    on = dayOfSerial(digitsValue(text), epoch);
  else if (text.length > 7 && text.length < 11) on = shortDay(text);
  return on ?? unusualDayOrYear(text, epoch);
}

/** The day of `d/m/yyyy` and `dd-mm-yyyy`, also with dots or blanks; undefined for anything else. */
function shortDay(text: string): string | undefined {
  const yearAt = text.length - 4;
  const monthAt = isSeparator(text, 1) ? 2 : isSeparator(text, 2) ? 3 : yearAt;
  const isDay =
    monthAt < yearAt - 1 &&
    monthAt > yearAt - 4 &&
    isSeparator(text, yearAt - 1) &&
    allDigits(text, 0, monthAt - 1) &&
    allDigits(text, monthAt, yearAt - 1) &&
    allDigits(text, yearAt);
  if (!isDay) return undefined;
  return day(
    digitsValue(text, yearAt),
    digitsValue(text, monthAt, yearAt - 1),
    digitsValue(text, 0, monthAt - 1),
  );
}

const separators = '/.- ';
const isSeparator = (text: string, at: number): boolean => separators.includes(text.charAt(at));

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

function day(year: number, month: number, date: number): string | undefined {
  const length = month === 2 && isLeap(year) ? 29 : lengths[month - 1];
  if (length === undefined || date < 1 || date > length) return undefined;
  return `${year}-${two(month)}-${two(date)}`;
}

/** The day, or the year of one whose day or month is 0 because it is unknown. */
const dayOrKnownYear = (year: number, month: number, date: number): string | undefined =>
  month === 0 || date === 0 ? String(year).padStart(4, '0') : day(year, month, date);

const dayMonthYear = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/;
const yearMonthDay = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
/** Years whose day or month is unknown: `00/00/1959`, `15/00/1959`, `3/1959`, `/1959`, `--/--/1959`, and the year first. */
const partialDates = [
  /^(?:00?[/.-]\d{1,2}|\d{1,2}[/.-]00?)[/.-](\d{4})$/,
  /^(?:0?\d|1[0-2])[/.-](\d{4})$/,
  /^[./_–-]+(\d{4})$/,
  /^(\d{4})[/-](?:0?\d|1[0-2])(?:[/-]00?)?$/,
] as const;
/** No date is longer. */
const longest = 40;

/** The time of day that some programs append to a date. */
const time = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[+-]\d{2}:?\d{2})?$/;
const instant = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:Z|\+00:?00)$/;
/**
 * A program that turns days into instants takes midnight in Vietnam: 17:00 UTC of the day before, or 16:00 where it knows
 * that clocks were an hour ahead before 1975.
 */
const hourAhead = 3_600_000;

/** The words of a date that is written out: `ngày 15 tháng 3 năm 1959`. */
const opening = /^(?:sinh )?(?:ngày|tháng|năm) /i;
const between = / (?:tháng|năm) /gi;
const aroundSeparator = / ?([/.-]) ?/g;

/** A date that is written in an unusual way, without its time, words and blanks. */
function plainDate(text: string): string {
  const [, date, clock] = instant.exec(text) ?? [];
  if (date !== undefined) return dayOf(new Date(Date.parse(`${date}T${clock}Z`) + hourAhead));
  const plain = text.replace(time, '').replace(opening, '').replace(between, '/');
  return plain.replace(aroundSeparator, '$1').replace(/\.$/, '');
}

/** The year of a date whose day or month is unknown. */
const partialYear = (plain: string): string | undefined =>
  partialDates.map((each) => each.exec(plain)?.[1]).find((year) => year !== undefined);

/** Whether a birth gives the year alone although its cell has more. */
export const lacksDay = (cell: Cell): boolean => {
  const text = textOf(cell);
  return text.length <= longest && partialYear(plainDate(text)) !== undefined;
};

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

const isYear = (text: string): boolean =>
  text.length === 4 && allDigits(text) && digitsValue(text) < firstSerial;

/** A day whose parts are all there, in either order. */
function wholeDay(plain: string): string | undefined {
  const [, date, month, year] = dayMonthYear.exec(plain) ?? [];
  if (date !== undefined) return day(Number(year), Number(month), Number(date));
  const [, yearFirst, monthNext, dateLast] = yearMonthDay.exec(plain) ?? [];
  return yearFirst === undefined ? undefined : day(Number(yearFirst), Number(monthNext), Number(dateLast));
}

function unusualDayOrYear(cell: string, epoch: 1900 | 1904): string | undefined {
  if (isYear(cell)) return cell;
  if (cell.length > longest) return undefined;
  const text = plainDate(cell);
  const known = wholeDay(text) ?? partialYear(text);
  if (known !== undefined) return known;
  const number = /^\d{1,7}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= firstSerial) return dayOfSerial(number, epoch);
  return Number.isInteger(number) ? String(number).padStart(4, '0') : undefined;
}

/** A day (`YYYY-MM-DD`) or a year alone, from 1900 to `today`. Of a date without day or month it is the year. */
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

/** Whether a text is surely a birth: a day or a year from 1900 to 2099. */
export const looksLikeBirth = (text: string): boolean =>
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d(?:-|$)/.test(text);
