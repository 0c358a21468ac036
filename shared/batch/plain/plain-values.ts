import { textOf } from '../cells/cell-text.ts';
import { parseCode } from '../cells/codes.ts';
import { isPlainName, parseName } from '../cells/names.ts';
import { plainNumber } from '../cells/numbers.ts';
import type { Cell } from '../cells/rows.ts';
import { isValidText } from '../cells/value-problems.ts';

/** In place of a value: the cell is not in its plain form, and needs a closer look. */
export const unusual: unique symbol = Symbol('unusual');
type Unusual = typeof unusual;

/** A name, or undefined where the cell is blank. */
export function plainName(cell: Cell | undefined): string | undefined | Unusual {
  if (cell === null || cell === undefined) return undefined;
  return parseName(cell) ?? unusual;
}

/** A text in which anything may stand, or undefined where the cell is blank. */
export function plainText(cell: Cell | undefined): string | undefined | Unusual {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'string' && isPlainName(cell)) return cell;
  const text = textOf(cell);
  return isValidText(text) ? text || undefined : unusual;
}

const [zero, nine, hyphen] = [48, 57, 45];

/** Whether a text is digits and hyphens, and ends in a digit other than 0, as most codes do. */
function isCode(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < zero || code > nine) && code !== hyphen) return false;
  }
  return length > 0 && length <= maxCode && text.charCodeAt(length - 1) > zero;
}

const maxCode = 15;

/** A household's code, or undefined where the cell has none. */
export function plainCode(cell: Cell | undefined): string | undefined | Unusual {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'string' && isCode(cell)) return cell;
  if (!isValidText(textOf(cell))) return unusual;
  const code = parseCode(cell);
  return code === undefined ? unusual : code || undefined;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number that stands in its range, or undefined where the cell is blank. */
export function plainNumberIn(
  cell: Cell | undefined,
  { min, max, step }: Range,
): number | undefined | Unusual {
  if (cell === null || cell === undefined) return undefined;
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? plainNumber(cell) : undefined;
  return value !== undefined && value >= min && value <= max && value % step === 0 ? value : unusual;
}

/** A value in one of its column's words, or undefined where the cell is blank. */
export function plainWord<T>(
  cell: Cell | undefined,
  parse: (cell: Cell) => T | undefined,
): T | undefined | Unusual {
  if (cell === null || cell === undefined) return undefined;
  const value = parse(cell);
  return value === undefined ? unusual : value;
}
