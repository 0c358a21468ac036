import { wholeNumber } from './xlsx-cells.ts';

/**
 * An empty cell, or one with a whole number, as nearly every program writes it. Such cells are nine of ten, so they
 * have a reader of their own; every other spelling is left to the one that knows all of XML.
 */
export interface UsualCell {
  /** Index of the column. */
  column: number;
  style: number;
  /** Whether the number counts among the shared strings. */
  shared: boolean;
  /** -1 where the cell is empty. */
  number: number;
}

/** `<c r="XFD1048576" s="65535" t="s"><v>`, fifteen digits and `</v></c>` are shorter. */
const longest = 64;

/** Four bytes as one number, because every piece of a usual cell is four bytes long. */
const word = (bytes: Buffer, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

const wordOf = (text: string): number => word(Buffer.from(text), 0);

const referenceStart = wordOf(' r="');
const styleStart = wordOf(' s="');
const typeStart = wordOf(' t="');
const sharedType = wordOf('s"><');
const valueStart = wordOf('><v>');
const valueEnd = wordOf('</v>');
const cellEnd = wordOf('</c>');
const letterC = 99;
const slash = 47;
const greaterThan = 62;
const quote = 34;

function afterDigits(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at]! >= 48 && bytes[at]! <= 57) at += 1;
  return at;
}

/** Reads on from a reference's first letter to after its quote; -1 where it is none. */
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

/** Reads the cell at a `<` and gives the position after it, or -1 where it is not a usual one. */
export function readUsualCell(bytes: Buffer, start: number, cell: UsualCell): number {
  if (start + longest > bytes.length || bytes[start + 1] !== letterC) return -1;
  if (word(bytes, start + 2) !== referenceStart) return -1;
  let at = readReference(bytes, start + 6, cell);
  if (at < 0) return -1;
  cell.style = 0;
  cell.number = -1;
  if (word(bytes, at) === styleStart) {
    const end = afterDigits(bytes, at + 4);
    cell.style = wholeNumber(bytes, at + 4, end);
    at = end + 1;
  }
  if (bytes[at] === slash && bytes[at + 1] === greaterThan) return at + 2;
  cell.shared = word(bytes, at) === typeStart && word(bytes, at + 4) === sharedType;
  if (cell.shared) at += 6;
  return word(bytes, at) === valueStart ? readValue(bytes, at + 4, cell) : -1;
}

function readValue(bytes: Buffer, from: number, cell: UsualCell): number {
  const end = afterDigits(bytes, from);
  cell.number = wholeNumber(bytes, from, end);
  const ends = word(bytes, end) === valueEnd && word(bytes, end + 4) === cellEnd;
  return ends && cell.number >= 0 ? end + 8 : -1;
}
