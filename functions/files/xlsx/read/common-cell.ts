import { begins, word, words } from './byte-words.ts';
import { wholeNumber } from './cells.ts';
import { nextMarkup } from './xml-content.ts';

/**
 * A cell in the form in which nearly every program writes it: empty, a whole number, a shared string, or an inline
 * text. Nearly all cells are so, and reading them has a fast path; the others are left to the reader of all XML.
 */
export interface CommonCell {
  kind: 'empty' | 'number' | 'shared' | 'text';
  /** Index of the column. */
  column: number;
  style: number;
  /** A number, or the index of a shared string. */
  number: number;
  /** Where an inline text is. */
  from: number;
  to: number;
}

export const newCommonCell = (): CommonCell => ({
  kind: 'empty',
  column: 0,
  style: 0,
  number: 0,
  from: 0,
  to: 0,
});

/** Bytes that are enough for a common cell without its text. */
const longest = 80;

const [cellStart, style, type, shared] = words('<c r s=" t="s"><') as [number, number, number, number];
const [valueStart, valueEnd, cellEnd] = words('><v></v></c>') as [number, number, number];
const inline = words('inlineStr"><is><');
const preserve = words('t xml:space="preserv');
const inlineEnd = words('</t></is></c');
const letterT = 116;
const slash = 47;
const greaterThan = 62;
const quote = 34;
const equals = 61;

function afterDigits(bytes: Buffer, start: number): number {
  let at = start;
  while ((bytes[at] as number) >= 48 && (bytes[at] as number) <= 57) at += 1;
  return at;
}

/** Reads a reference. Returns the position after its closing quote, or -1 where it is none. */
function readReference(bytes: Buffer, start: number, cell: CommonCell): number {
  let column = 0;
  let at = start;
  for (; at < start + 3; at += 1) {
    const letter = (bytes[at] as number) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  cell.column = column - 1;
  const end = afterDigits(bytes, at);
  return column > 0 && bytes[end] === quote ? end + 1 : -1;
}

function readNumber(bytes: Buffer, from: number, cell: CommonCell): number {
  const end = afterDigits(bytes, from);
  cell.number = wholeNumber(bytes, from, end);
  const ends = word(bytes, end) === valueEnd && word(bytes, end + 4) === cellEnd;
  return ends && cell.number >= 0 ? end + 8 : -1;
}

/** Reads an inline text from the type of its cell on. */
function readText(bytes: Buffer, start: number, cell: CommonCell): number {
  if (!begins(bytes, start, inline)) return -1;
  const tag = start + inline.length * 4;
  const tagEnd = begins(bytes, tag, preserve) ? tag + preserve.length * 4 + 2 : tag + 1;
  if (bytes[tag] !== letterT || bytes[tagEnd] !== greaterThan) return -1;
  const to = nextMarkup(bytes, tagEnd);
  if (to < 0 || to + longest > bytes.length || !begins(bytes, to, inlineEnd)) return -1;
  cell.kind = 'text';
  cell.from = tagEnd + 1;
  cell.to = to;
  return to + inlineEnd.length * 4 + 1;
}

/** Reads the cell at a position. Returns the position after it, or -1 where none begins there or it has another form. */
export function readCommonCell(bytes: Buffer, start: number, cell: CommonCell): number {
  if (start + longest > bytes.length || word(bytes, start) !== cellStart) return -1;
  if (bytes[start + 4] !== equals || bytes[start + 5] !== quote) return -1;
  let at = readReference(bytes, start + 6, cell);
  if (at < 0) return -1;
  cell.style = 0;
  if (word(bytes, at) === style) {
    const end = afterDigits(bytes, at + 4);
    cell.style = wholeNumber(bytes, at + 4, end);
    at = end + 1;
  }
  cell.kind = 'empty';
  if (bytes[at] === slash && bytes[at + 1] === greaterThan) return at + 2;
  cell.kind = 'number';
  if (word(bytes, at) === valueStart) return readNumber(bytes, at + 4, cell);
  if (word(bytes, at) !== type) return -1;
  if (word(bytes, at + 4) !== shared) return readText(bytes, at + 4, cell);
  cell.kind = 'shared';
  return word(bytes, at + 6) === valueStart ? readNumber(bytes, at + 10, cell) : -1;
}
