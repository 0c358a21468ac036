import { looksLikeBirth } from '../cells/births.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { limits } from '../findings/limits.ts';

const delimiters = /[;,\t|]/;

/** A household has more values than any sentence that names a day has parts. */
const minValues = 5;

/**
 * The column of the only filled cell of a row, where it holds the values of a whole row, as other delimiters than the
 * file's leave it: `4;Lý Thị Mẩy;20/08/1980;Nữ;Nà Pha;…`. Otherwise -1.
 */
export function wholeRowAt(cells: readonly Cell[]): number {
  const at = cells.findIndex((cell) => !isBlank(cell));
  const cell = cells[at];
  if (typeof cell !== 'string' || cell.length > limits.textLength) return -1;
  const values = cell.split(delimiters);
  if (values.length < minValues || !values.some((value) => looksLikeBirth(textOf(value)))) return -1;
  return cells.every((each, index) => index === at || isBlank(each)) ? at : -1;
}
