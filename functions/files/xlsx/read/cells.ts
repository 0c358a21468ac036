import { dayOfSerial } from '../../../../shared/batch/cells/births.ts';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import type { TextStore } from './text-store.ts';
import { type Content, contentText } from './xml-content.ts';
import type { Markup } from './xml-markup.ts';

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly strings: TextStore;
  /** For each style, whether it shows a number as a date. */
  readonly dates: readonly boolean[];
  readonly epoch: 1900 | 1904;
}

/** A whole number of so many digits is exact. */
const exactDigits = 15;

/** The whole number that all bytes between two positions write, or -1. */
export function wholeNumber(bytes: Buffer, from: number, to: number): number {
  if (to === from || to - from > exactDigits) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The whole number of an attribute, by the start of its value; 0 where there is no attribute, -1 where it has none. */
export function numberAt(bytes: Buffer, start: number): number {
  if (start === 0) return 0;
  let end = start;
  while (bytes[end]! >= 48) end += 1;
  return wholeNumber(bytes, start, end);
}

/** The index of the column that a reference begins with (`AB12` is 27), or -1. */
export function columnAt(bytes: Buffer, start: number): number {
  let column = 0;
  for (let at = start; at < start + 3; at += 1) {
    const letter = bytes[at]! - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** What a cell says as a number, or NaN. */
function numberOf(bytes: Buffer, content: Content): number {
  const whole = content.joined === undefined ? wholeNumber(bytes, content.from, content.to) : -1;
  if (whole >= 0) return whole;
  const text = contentText(bytes, content).trim();
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : Number.NaN;
}

/** A number, or the day that its style makes of it. */
export const numberCell = (number: number, style: number, { dates, epoch }: Workbook): number | string =>
  dates[style] === true ? (dayOfSerial(number, epoch) ?? number) : number;

/** A formula without a value: a program wrote it that does not calculate. Blank it is not. */
export const uncalculated = '#CALC!';

/** What a cell refers to is not in the workbook: blank it is not. */
const lost = '#REF!';

/** A shared string by its index. */
export const sharedCell = (index: number, { strings }: Workbook): string | null =>
  (strings.at(index) ?? lost) || null;

/** The first letter of a cell's type; `s` alone is a shared string, `str` a formula's text. */
const letters = { boolean: 98, day: 100, number: 110, string: 115 } as const;

/** The value of a cell whose start tag and content were read. */
export function cellValue(bytes: Buffer, tag: Markup, content: Content, book: Workbook): Cell {
  if (content.to === 0 && content.joined === undefined) return null;
  const type = tag.t === 0 ? letters.number : bytes[tag.t]!;
  if (type === letters.string && bytes[tag.t + 1]! < 48) return sharedCell(numberOf(bytes, content), book);
  const number = type === letters.number ? numberOf(bytes, content) : Number.NaN;
  if (!Number.isNaN(number)) return numberCell(number, numberAt(bytes, tag.s), book);
  const text = contentText(bytes, content);
  if (type === letters.boolean) return text === '1' || text === 'true';
  return (type === letters.day ? text.slice(0, 10) : text) || null;
}
