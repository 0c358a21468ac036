import type { Params } from '../../errors.ts';
import { limits } from '../findings/limits.ts';
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
  if (!(Number(day) > 12)) return undefined;
  const swapped = `${day}${mark}${month}${mark}${year}`;
  return parseBirth(swapped, '9999') === undefined ? undefined : { problem: 'monthFirst' };
}

const formulaError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|CALC!|SPILL!)$/;
const hash = 35;

export const isFormulaError = (text: string): boolean =>
  text.charCodeAt(0) === hash && formulaError.test(text);

/** Whether a text may stand in a record: no formula's error, and not longer than any name. */
export const isSound = (text: string): boolean => text.length <= limits.textLength && !isFormulaError(text);

/** A cell as a text that may stand in a record. */
export function parseText(cell: Cell): string | undefined {
  const text = textOf(cell);
  return isSound(text) ? text : undefined;
}

/** What is the matter with a text that may not stand in a record. */
export const textProblem = (cell: Cell): Params => ({
  problem: textOf(cell).length > limits.textLength ? 'longText' : 'formulaError',
});

const shortened = /^\d([.,]\d+)?E\+?\d+$/i;

/** Whether a citizen id that is none was shortened by a spreadsheet. */
export const idProblem = (cell: Cell): Params | undefined =>
  shortened.test(textOf(cell).replaceAll(' ', '')) ? { problem: 'lostDigits' } : undefined;
