import { dayOfSerial } from '../../../../shared/batch/cells/births.ts';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import type { NumberFormat } from './number-formats.ts';
import type { TextStore } from './text-store.ts';
import { type Content, contentText } from './xml-content.ts';
import type { Markup } from './xml-markup.ts';

/** What the cells of a workbook refer to. */
export interface WorkbookContext {
  readonly strings: TextStore;
  /** For each style, how it shows a number; undefined where as itself. */
  readonly formats: readonly (NumberFormat | undefined)[];
  /** The styles that strike text through; undefined where there are none. */
  readonly struck?: ReadonlySet<number> | undefined;
  readonly epoch: 1900 | 1904;
}

/** Up to this many digits a whole number is exact. */
const exactDigits = 15;

/** The whole number that some bytes spell in decimal, or -1. */
export function wholeNumber(bytes: Buffer, from: number, to: number): number {
  if (to === from || to - from > exactDigits) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The whole number of an attribute by the start of its value: 0 without an attribute, -1 where it is no number. */
export function numberAt(bytes: Buffer, start: number): number {
  if (start === 0) return 0;
  let end = start;
  while ((bytes[end] as number) >= 48) end += 1;
  return wholeNumber(bytes, start, end);
}

/** The index of the column that a reference begins with (`AB12` is 27), or -1. */
export function columnAt(bytes: Buffer, start: number): number {
  let column = 0;
  for (let at = start; at < start + 3; at += 1) {
    const letter = (bytes[at] as number) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** The content of a cell as a number, or NaN. */
function numberOf(bytes: Buffer, content: Content): number {
  const whole = content.joined === undefined ? wholeNumber(bytes, content.from, content.to) : -1;
  if (whole >= 0) return whole;
  const text = contentText(bytes, content).trim();
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : Number.NaN;
}

/** A number, or the day or the text that its style shows. */
export function numberCell(
  number: number,
  style: number,
  { formats, epoch }: WorkbookContext,
): number | string {
  const format = formats[style];
  if (format === undefined) return number;
  if (format === 'day') return dayOfSerial(number, epoch) ?? number;
  return Number.isInteger(number) && number >= 0 ? format(number) : number;
}

/** The value of a cell that refers to a string that the workbook does not have. It is not blank. */
const danglingReference = '#REF!';

/** A shared string by its index. */
export const sharedCell = (index: number, { strings }: WorkbookContext): string | null =>
  (strings.at(index) ?? danglingReference) || null;

/** Types of cells by their first letter; `s` is a shared string, `str` the text of a formula. */
const letters = { boolean: 98, day: 100, number: 110, string: 115 } as const;

/** The value of a cell by its start tag and content. */
export function cellValue(bytes: Buffer, tag: Markup, content: Content, book: WorkbookContext): Cell {
  if (content.to === 0 && content.joined === undefined) return null;
  const type = tag.t === 0 ? letters.number : (bytes[tag.t] as number);
  if (type === letters.string && (bytes[tag.t + 1] as number) < 48)
    return sharedCell(numberOf(bytes, content), book);
  const number = type === letters.number ? numberOf(bytes, content) : Number.NaN;
  if (!Number.isNaN(number)) return numberCell(number, numberAt(bytes, tag.s), book);
  const text = contentText(bytes, content);
  if (type === letters.boolean) return text === '1' || text === 'true';
  return (type === letters.day ? text.slice(0, 10) : text) || null;
}
