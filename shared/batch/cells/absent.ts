import { isBlank, textOf } from './cell-text.ts';
import type { Cell } from './rows.ts';

const dashes = /^[-–—−_.\s]+$/;
const words = new Set(
  ['0', 'không', 'khong', 'ko', 'k', 'chưa có', 'chua co', 'không có', 'khong co', 'nan', 'null', 'none'].map(
    (word) => word.normalize('NFC'),
  ),
);
const longestWord = 8;

/** Whether a cell has dashes or dots only, which stand for nothing. A blank cell has none. */
export const isDash = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && dashes.test(textOf(cell));

/**
 * Whether the cell of an identifier says that there is none: `-`, `.`, `0`, không, chưa có, or the NaN and null of data
 * frames. A blank cell does not say so.
 */
export function isAbsent(cell: Cell | undefined): boolean {
  const text = textOf(cell);
  const last = text.charCodeAt(text.length - 1);
  // Most identifiers end in a digit other than zero, and need no further look.
  if (last > 48 && last < 58) return false;
  return (text.length <= longestWord && words.has(text.toLowerCase())) || dashes.test(text);
}

/** Whether a row has no identifier in a cell: it is blank or says so. */
export const isNone = (cell: Cell | undefined): boolean => isBlank(cell) || isAbsent(cell);
