import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { looksLikeCode } from './group-row.ts';

/** What only a household or a person has. */
const valueKeys = [
  'birth',
  'birthMale',
  'birthFemale',
  'sex',
  'sexMale',
  'sexFemale',
  'citizenId',
  'formerId',
  'relation',
  'village',
  'people',
  'b1',
  'b2',
  'income',
  'previous',
  'stated',
] as const;

/** Words as in a sentence, not as in a name; or how notes begin and end. */
const prose = /\s\p{Ll}|^[-–—*+•(]|:$/u;

/**
 * A test whether a row explains the list: `1 | Thiếu đất sản xuất`, `(*) | Hộ nghèo theo chuẩn 2016`. It has no birth,
 * sex, score or place, and no name; below a list's total (`isBelow`) its text may stand in the column of names.
 */
export function explanations({
  at,
  indicators,
}: Layout): (cells: readonly Cell[], isBelow: boolean) => boolean {
  const values = [...valueKeys.map((key) => at[key]), ...indicators.map((each) => each.at)];
  const isFilled = (cells: readonly Cell[], index: number): boolean => !isBlank(cells[index]);
  return (cells, isBelow) => {
    if (values.some((index) => isFilled(cells, index))) return false;
    if (isFilled(cells, at.code) && looksLikeCode(textOf(cells[at.code]))) return false;
    const isProse = (cell: Cell, index: number): boolean =>
      index !== at.no && index !== at.note && typeof cell === 'string' && prose.test(textOf(cell));
    const names = [at.head, at.member].filter((index) => isFilled(cells, index));
    if (names.some((index) => !isBelow || !isProse(cells[index] ?? null, index))) return false;
    return cells.some(isProse);
  };
}
