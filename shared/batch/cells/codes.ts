import { isAbsent } from './absent.ts';
import { textOf } from './cell-text.ts';
import type { Cell } from './rows.ts';

/** A number as a spreadsheet shortens it: `1.91701E+12`, `2,029E12`. `1E5` alone may be a code. */
const shortened = /^\d(?:[.,]\d+E\+?|E\+)\d{1,3}$/i;
const fraction = /^\d+\.0$/;

/** A spreadsheet stores 15 digits of a number and replaces the others by zeros. */
const storedDigits = 15;

const [zero, nine, comma, dot, letterE] = [48, 57, 44, 46, 69];
const upperCase = (code: number): number => code & ~32;

/** Whether a text is surely a code as it stands; nearly every code is, and only the others need a closer look. */
function isPlain(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const second = text.charCodeAt(1);
  const isShort = text.length <= storedDigits;
  return (
    isShort &&
    last > zero &&
    last <= nine &&
    second !== comma &&
    second !== dot &&
    upperCase(second) !== letterE
  );
}

/** Whether a spreadsheet has removed digits of a code, so that different codes may look the same. */
function hasLostDigits(cell: Cell, text: string): boolean {
  return typeof cell === 'number' ? !(Math.abs(cell) < 10 ** storedDigits) : shortened.test(text);
}

/**
 * A household's code: '' where the cell has none or says that there is none, without the `.0` of a data frame;
 * undefined where a spreadsheet has removed digits of it.
 */
export function parseCode(cell: Cell): string | undefined {
  const text = textOf(cell);
  if (text === '' || isPlain(text)) return text;
  if (hasLostDigits(cell, text)) return undefined;
  const code = fraction.test(text) ? text.slice(0, -2) : text;
  return isAbsent(code) ? '' : code;
}
