import type { Params } from '../errors.ts';
import { parseBirth } from './births.ts';
import { textOf } from './cell-text.ts';
import type { Cell } from './rows.ts';

const twoDigitYear = /^(\d{1,2}[/.-]\d{1,2}[/.-])?\d{2}$/;
const threeNumbers = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})$/;

/** What is the matter with a birth that is none, where that is plain. */
export function birthProblem(cell: Cell): Params | undefined {
  const text = textOf(cell);
  if (twoDigitYear.test(text)) return { problem: 'twoDigitYear' };
  const [, month, mark, day, year] = threeNumbers.exec(text) ?? [];
  const swapped = `${day}${mark}${month}${mark}${year}`;
  return Number(day) > 12 && parseBirth(swapped, '9999') !== undefined
    ? { problem: 'monthFirst' }
    : undefined;
}

const shortened = /^\d([.,]\d+)?E\+?\d+$/i;

/** Whether a citizen id that is none was shortened by a spreadsheet. */
export const idProblem = (cell: Cell): Params | undefined =>
  shortened.test(textOf(cell).replaceAll(' ', '')) ? { problem: 'lostDigits' } : undefined;
