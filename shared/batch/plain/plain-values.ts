import { isPlainName } from '../cells/names.ts';
import { plainNumber } from '../cells/numbers.ts';
import type { Cell } from '../cells/rows.ts';

/** In place of a value: the cell is not in its plain form, and needs a closer look. */
export const unusual: unique symbol = Symbol('unusual');
type Unusual = typeof unusual;

const [zero, nine, hyphen, letterA, letterE, letterZ] = [48, 57, 45, 65, 69, 90];
const codeLength = { min: 3, max: 40 } as const;

/** A name or a word, or undefined where the cell is blank. */
export function plainName(cell: Cell | undefined): string | undefined | Unusual {
  if (cell === null || cell === undefined) return undefined;
  return typeof cell === 'string' && isPlainName(cell) ? cell : unusual;
}

/** Whether a text has a digit other than 0, and else digits, hyphens and capitals; never `E`, as in `2E+12`. */
function isCode(text: string): boolean {
  const { length } = text;
  let counts = false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > zero && code <= nine) counts = true;
    else if (code !== zero && code !== hyphen && !(code >= letterA && code <= letterZ && code !== letterE))
      return false;
  }
  return counts && length >= codeLength.min && length <= codeLength.max;
}

/** A household's code, or undefined where the cell is blank. */
export function plainCode(cell: Cell | undefined): string | undefined | Unusual {
  if (cell === null || cell === undefined) return undefined;
  return typeof cell === 'string' && isCode(cell) ? cell : unusual;
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
