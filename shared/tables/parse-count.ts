import { parseNumber } from '../batch/cells/numbers.ts';
import type { Cell } from '../batch/cells/rows.ts';

/** A whole number from 0. */
export const parseCount = (cell: Cell): number | undefined => {
  const number = parseNumber(cell);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
};
