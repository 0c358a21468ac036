import { type Class, fold, type Setting } from '../household.ts';
import type { Cell } from './rows.ts';

/** Strict parsers from a cell to a value. Each gives undefined where the cell is not one; blanks are asked before. */

const spaces = /[\s\u00a0\u200b\ufeff]+/g;
const uneven = /[\s\u00a0\u200b\ufeff]{2}|[\t\r\n\u00a0\u200b\ufeff]/;

const space = 32;
const apostrophe = 39;
/** From here on Unicode has spaces of its own again; Vietnamese letters end below. */
const rareSpaces = 0x1f00;

/** Whether a text needs no tidying. By hand, because it is asked of every cell. */
function isTidy(text: string): boolean {
  const { length } = text;
  if (length > 0 && text.charCodeAt(0) === apostrophe) return false;
  let before = space;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= space ? code !== space || before === space : code === 0xa0 || code >= rareSpaces)
      return false;
    before = code;
  }
  return length === 0 || before !== space;
}

function tidy(text: string): string {
  const plain = text.charCodeAt(0) === apostrophe ? text.slice(1) : text;
  return (uneven.test(plain) ? plain.replace(spaces, ' ') : plain).trim();
}

/** A cell as text: trimmed, one space between words, without the apostrophe that keeps a spreadsheet from calculating. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return isTidy(cell) ? cell : tidy(cell);
  if (cell === null || cell === undefined) return '';
  return cell === true ? 'TRUE' : cell === false ? 'FALSE' : String(cell);
}

/** Nothing but spaces. Most cells show by their first letter that they are not. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  const first = cell.charCodeAt(0);
  const letter = first > apostrophe && first < rareSpaces && first !== 0xa0;
  return !letter && textOf(cell) === '';
}

const zero = 48;
const comma = 44;
const dot = 46;

/** Whether a text is digits and nothing else, and at least one. */
function allDigits(text: string, from = 0, to = text.length): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > zero + 9) return false;
  }
  return to > from;
}

/** The number that some digits of a text write; ask `allDigits` before. */
function digitsValue(text: string, from = 0, to = text.length): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - zero;
  return value;
}

/** Whole numbers as nearly every cell writes them, `1500000`, `1.500.000` or `1,500,000`, without the cost of patterns. */
function plainNumber(text: string): number | undefined {
  const { length } = text;
  if (length > 15) return undefined;
  const mark = text.charCodeAt(length - 4);
  if (mark !== dot && mark !== comma) return allDigits(text) ? digitsValue(text) : undefined;
  const first = length % 4;
  if (first === 0 || !allDigits(text, 0, first) || text.charCodeAt(0) === zero) return undefined;
  let value = digitsValue(text, 0, first);
  for (let at = first; at < length; at += 4) {
    if (text.charCodeAt(at) !== mark || !allDigits(text, at + 1, at + 4)) return undefined;
    value = value * 1_000 + digitsValue(text, at + 1, at + 4);
  }
  return value;
}

const integer = /^-?\d+$/;
const grouped = /^-?[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?)$/;
const decimal = /^-?\d+[.,]\d{1,2}$/;

/** A number in either notation: `1.500.000`, `1,500,000`, `1500000`, `129,5`. Three digits after a mark are a group. */
export function parseNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const plain = typeof cell === 'string' ? plainNumber(cell) : undefined;
  if (plain !== undefined) return plain;
  const text = textOf(cell).replaceAll(' ', '');
  if (integer.test(text)) return Number(text);
  if (grouped.test(text)) {
    const marked = text.replace(/[.,](?=\d{3}(?!\d))/g, '');
    return Number(marked.replace(',', '.'));
  }
  return decimal.test(text) ? Number(text.replace(',', '.')) : undefined;
}

const dong = /\s?(?:đồng|đ|vnđ|vnd)\.?$/iu;

/** An amount of money: a number, the word for dong after it or not. */
export const parseMoney = (cell: Cell): number | undefined =>
  parseNumber(cell) ?? (typeof cell === 'string' ? parseNumber(textOf(cell).replace(dong, '')) : undefined);

const slash = 47;

/** `dd/mm/yyyy`, as nearly every birth is written, without the cost of a pattern. */
const isPlainDay = (text: string): boolean =>
  text.length === 10 &&
  text.charCodeAt(2) === slash &&
  text.charCodeAt(5) === slash &&
  allDigits(text, 0, 2) &&
  allDigits(text, 3, 5) &&
  allDigits(text, 6, 10);

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
/** The time of day that programs add to a date. */
const time = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?$/;

/** A number without a date style is a date from here up, a year below. */
const firstSerial = 3_001;
/** Days from the two epochs of spreadsheets to 1970-01-01; Excel's 29 February 1900 lies before any serial read here. */
const epochs = { 1900: 25_569, 1904: 24_107 } as const;

/** The day of a spreadsheet's serial number, or undefined where it lies outside the calendar. */
export function dayOfSerial(serial: number, epoch: 1900 | 1904 = 1900): string | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  return new Date((Math.floor(serial) - epochs[epoch]) * 86_400_000).toISOString().slice(0, 10);
}

const dayOfPlain = (text: string): string | undefined =>
  day(digitsValue(text, 6), digitsValue(text, 3, 5), digitsValue(text, 0, 2));

function calendar(written: string, epoch: 1900 | 1904): string | undefined {
  if (isPlainDay(written)) return dayOfPlain(written);
  const text = written.replace(time, '');
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
  const on = typeof cell === 'string' && isPlainDay(cell) ? dayOfPlain(cell) : calendar(textOf(cell), epoch);
  return on !== undefined && on >= '1900' && on <= (on.length === 4 ? today.slice(0, 4) : today)
    ? on
    : undefined;
}

const groups = /^\d{3}(?:([.-])\d{3})(?:\1\d{3}){1,2}$/;
const fraction = /^\d{7,12}\.0$/;
const scientific = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;

/**
 * The digits of an identifier: spaces, marks between groups of three and an idle `.0` dropped, scientific notation
 * written out where it lost no digit.
 */
export function digitsOf(cell: Cell): string | undefined {
  if (typeof cell === 'string' && allDigits(cell)) return cell;
  const text = textOf(cell).replaceAll(' ', '');
  if (allDigits(text)) return text;
  if (groups.test(text)) return text.replaceAll(/[.-]/g, '');
  if (fraction.test(text)) return text.slice(0, -2);
  const [, first, rest = '', power] = scientific.exec(text) ?? [];
  return first !== undefined && Number(power) === rest.length ? first + rest : undefined;
}

/** A citizen id of 12 or 9 digits; `restored` where a spreadsheet had eaten its leading zeros. */
export function parseCitizenId(cell: Cell): { readonly id: string; readonly restored: boolean } | undefined {
  const digits = digitsOf(cell);
  if (digits === undefined) return undefined;
  const { length } = digits;
  if (length === 12 || length === 9) return { id: digits, restored: false };
  if (length === 11 || length === 10) return { id: digits.padStart(12, '0'), restored: true };
  if (length === 8 || length === 7) return { id: digits.padStart(9, '0'), restored: true };
  return undefined;
}

/** A five-digit ward code; a spreadsheet may have eaten its leading zeros. */
export const parseWardCode = (cell: Cell): string => {
  const text = textOf(cell);
  return /^\d{1,4}$/.test(text) ? text.padStart(5, '0') : text;
};

/** How many different texts of a column are remembered, and how long: a longer one would hold on to its piece of the file. */
const remembered = { texts: 1_000, length: 12 } as const;

/** A parser for a column of few words: case, spacing and the place of tone marks do not matter, accents do. */
function words<T>(table: Readonly<Record<string, T>>): (cell: Cell) => T | undefined {
  const byWord = new Map(Object.entries(table).map(([word, value]) => [fold(word), value]));
  const seen = new Map<Cell, T | undefined>(Object.entries(table));
  return (cell) => {
    const known = seen.get(cell);
    if (known !== undefined || seen.has(cell)) return known;
    const text = textOf(cell);
    const value = byWord.get(fold(text));
    if (seen.size < remembered.texts && text.length <= remembered.length) seen.set(text, value);
    return value;
  };
}

export const parseSex = words<'male' | 'female'>({ Nam: 'male', Nữ: 'female' });
export const parseSetting = words<Setting>({ 'Thành thị': 'urban', 'Nông thôn': 'rural' });
/** A mark: x, 1, Có; or not: 0, Không. A blank is not asked here. */
export const parseMark = words<boolean>({
  x: true,
  1: true,
  Có: true,
  TRUE: true,
  0: false,
  Không: false,
  FALSE: false,
});
/** Whole words only: `Hộ cận nghèo` contains `nghèo`. */
export const parseClass = words<Class>({
  'Hộ nghèo': 'poor',
  Nghèo: 'poor',
  'Hộ cận nghèo': 'near-poor',
  'Cận nghèo': 'near-poor',
  Không: 'other',
  'Không nghèo': 'other',
  'Hộ không nghèo': 'other',
  'Thoát nghèo': 'other',
  'Thoát cận nghèo': 'other',
});

/** Official numbers of causes, 1 to 8, each once. */
export function parseCauses(cell: Cell): number[] | undefined {
  const causes: number[] = [];
  for (const part of textOf(cell).split(/[;,]/)) {
    const number = part.trim();
    if (number === '') continue;
    if (!/^[1-8]$/.test(number)) return undefined;
    if (!causes.includes(Number(number))) causes.push(Number(number));
  }
  return causes;
}
