import { isNone } from '../cells/absent.ts';
import { textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { isDitto } from './ditto.ts';

/** Whether two rows have the same value in a column; words for none, as in a column of codes, are no value. */
export const isSame = (one: readonly Cell[], other: readonly Cell[], index: number): boolean =>
  !isNone(one[index]) && textOf(one[index]) === textOf(other[index]);

/** Whether a row has no other value in a column than the one above. */
export const agrees = (cells: readonly Cell[], above: readonly Cell[], index: number): boolean =>
  isNone(cells[index]) || isDitto(cells[index]) || textOf(cells[index]) === textOf(above[index]);
