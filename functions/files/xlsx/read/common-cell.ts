import { wholeNumber } from './cells.ts';
import { nextMarkup } from './xml-content.ts';

/**
 * A cell as nearly every program writes it: empty, a whole number, a shared string, or a text of its own. Such cells
 * are nearly all, so they have a reader of their own; every other spelling is left to the one that knows all of XML.
 */
export interface UsualCell {
  kind: 'empty' | 'number' | 'shared' | 'text';
  /** Index of the column. */
  column: number;
  style: number;
  /** A number, or the index of a shared string. */
  number: number;
  /** Where a text stands. */
  from: number;
  to: number;
}

export const newUsualCell = (): UsualCell => ({
  ...{ kind: 'empty', column: 0, style: 0, number: 0, from: 0, to: 0 },
});

/** What stands around a value is shorter, as are fifteen digits. */
const longest = 80;

/** Four bytes as one number: what a usual cell is made of comes in fours. */
const word = (bytes: Buffer, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

const words = (text: string): number[] =>
  Array.from({ length: text.length / 4 }, (_, i) => word(Buffer.from(text), i * 4));

const [reference, style, type, shared] = words(' r=" s=" t="s"><') as [number, number, number, number];
const [valueStart, valueEnd, cellEnd] = words('><v></v></c>') as [number, number, number];
const inline = words('inlineStr"><is><');
const preserve = words('t xml:space="preserv');
const inlineEnd = words('</t></is></c');
const letterC = 99;
const letterT = 116;
const slash = 47;
const greaterThan = 62;
const quote = 34;

function begins(bytes: Buffer, at: number, expected: readonly number[]): boolean {
  for (let i = 0; i < expected.length; i += 1) if (word(bytes, at + i * 4) !== expected[i]) return false;
  return true;
}

function afterDigits(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at]! >= 48 && bytes[at]! <= 57) at += 1;
  return at;
}

/** Reads from a reference's first letter to after its quote; -1 where it is none. */
function readReference(bytes: Buffer, start: number, cell: UsualCell): number {
  let column = 0;
  let at = start;
  for (; at < start + 3; at += 1) {
    const letter = bytes[at]! - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  cell.column = column - 1;
  const end = afterDigits(bytes, at);
  return column > 0 && bytes[end] === quote ? end + 1 : -1;
}

function readNumber(bytes: Buffer, from: number, cell: UsualCell): number {
  const end = afterDigits(bytes, from);
  cell.number = wholeNumber(bytes, from, end);
  const ends = word(bytes, end) === valueEnd && word(bytes, end + 4) === cellEnd;
  return ends && cell.number >= 0 ? end + 8 : -1;
}

/** Reads a text of its own from its type on. */
function readText(bytes: Buffer, start: number, cell: UsualCell): number {
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

/** Reads the cell at a `<` and gives the position after it, or -1 where it is not a usual one. */
export function readUsualCell(bytes: Buffer, start: number, cell: UsualCell): number {
  if (start + longest > bytes.length || bytes[start + 1] !== letterC) return -1;
  if (word(bytes, start + 2) !== reference) return -1;
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
