import { textOf } from './cell-text.ts';
import { allDigits } from './numbers.ts';
import type { Cell } from './rows.ts';

const groups = /^\d{3}(?:([.-])\d{3})(?:\1\d{3}){1,2}$/;
const fraction = /^\d{7,12}\.0$/;
const scientific = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;

/**
 * The digits of an identifier: without spaces, separators between groups of three and a trailing `.0`; scientific
 * notation is expanded where it lost no digit.
 */
export function digitsOf(cell: Cell): string | undefined {
  if (typeof cell === 'string' && allDigits(cell)) return cell;
  const text = textOf(cell).replaceAll(' ', '');
  if (allDigits(text)) return text;
  if (groups.test(text)) return text.replaceAll(/[.-]/g, '');
  if (fraction.test(text)) return text.slice(0, -2);
  const [, first, rest = '', power] = scientific.exec(text) ?? [];
  return first !== undefined && Number(power) === rest.length ? first + rest : undefined;
}

/** A citizen id of 12 or 9 digits; `restored` where a spreadsheet had removed its leading zeros. */
export function parseCitizenId(cell: Cell): { readonly id: string; readonly restored: boolean } | undefined {
  const digits = digitsOf(cell);
  if (digits === undefined) return undefined;
  const { length } = digits;
  if (length === 12 || length === 9) return { id: digits, restored: false };
  if (length === 11 || length === 10) return { id: digits.padStart(12, '0'), restored: true };
  if (length === 8 || length === 7) return { id: digits.padStart(9, '0'), restored: true };
  return undefined;
}

/** A five-digit ward code, with the leading zeros that a spreadsheet may have removed. */
export const parseWardCode = (cell: Cell): string => {
  const text = textOf(cell);
  return /^\d{1,4}$/.test(text) ? text.padStart(5, '0') : text;
};
