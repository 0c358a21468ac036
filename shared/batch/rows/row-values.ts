import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';

/** What a row has in the columns of a list, as far as it helps to tell what kind of row it is. */
export interface RowValues {
  has(cells: readonly Cell[], index: number): boolean;
  /** The text of the birth, whichever column holds it; '' where the row has none. */
  birthOf(cells: readonly Cell[]): string;
  hasBirth(cells: readonly Cell[]): boolean;
  hasId(cells: readonly Cell[]): boolean;
}

export function rowValues({ at }: Layout): RowValues {
  const has = (cells: readonly Cell[], index: number): boolean => index >= 0 && !isBlank(cells[index]);
  const birthOf = (cells: readonly Cell[]): string =>
    textOf(cells[at.birth]) || textOf(cells[at.birthMale]) || textOf(cells[at.birthFemale]);
  return {
    has,
    birthOf,
    hasBirth: (cells) => birthOf(cells) !== '',
    hasId: (cells) => has(cells, at.citizenId) || has(cells, at.formerId),
  };
}

/** Whether a text opens with a digit, perhaps in a bracket. */
export const opensWithNumber = (text: string): boolean => /^[([]?\d/.test(text);
