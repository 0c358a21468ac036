import type { Params } from '../../i18n/fill.ts';
import { limits } from '../findings/limits.ts';
import { parseBirth } from './births.ts';
import { textOf } from './cell-text.ts';
import type { Cell } from './rows.ts';

const twoDigitYear = /^(\d{1,2}[/.-]\d{1,2}[/.-])?\d{2}$/;
/** A date whose second number is no month. */
const monthBeforeDay = /^(\d{1,2})([/.-])(1[3-9]|[2-9]\d)[/.-](\d{4})$/;

/** The specific problem of an invalid birth, where one is recognised. */
export function birthProblem(cell: Cell): Params | undefined {
  const text = textOf(cell);
  if (twoDigitYear.test(text)) return { problem: 'twoDigitYear' };
  const [, month, separator, day, year] = monthBeforeDay.exec(text) ?? [];
  if (day === undefined) return undefined;
  const swapped = `${day}${separator}${month}${separator}${year}`;
  return parseBirth(swapped, '9999') === undefined ? undefined : { problem: 'monthFirst' };
}

const formulaError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|CALC!|SPILL!)$/;
const hash = 35;

export const isFormulaError = (text: string): boolean =>
  text.charCodeAt(0) === hash && formulaError.test(text);

/** Whether a record may hold the text: it is no formula error, and not longer than any name. */
export const isValidText = (text: string): boolean =>
  text.length <= limits.textLength && !isFormulaError(text);

/** A cell as a text that a record may hold. */
export function parseText(cell: Cell): string | undefined {
  const text = textOf(cell);
  return isValidText(text) ? text : undefined;
}

/** The problem of a text that a record may not hold. */
export const textProblem = (cell: Cell): Params => ({
  problem: textOf(cell).length > limits.textLength ? 'longText' : 'formulaError',
});

const shortened = /^\d([.,]\d+)?E\+?\d+$/i;

/** The problem of an invalid citizen id that a spreadsheet has shortened. */
export const idProblem = (cell: Cell): Params | undefined =>
  shortened.test(textOf(cell).replaceAll(' ', '')) ? { problem: 'lostDigits' } : undefined;
