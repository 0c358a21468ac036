import { looksLikeBirth } from '../cells/births.ts';
import { textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { columnLookup } from '../header/labels.ts';
import type { Layout } from '../header/layout.ts';
import { isNumberRow, repeatsLabel } from '../header/non-data-rows.ts';
import { plainLabel } from '../header/plain-label.ts';
import { opensWithNumber, type RowValues } from './row-values.ts';

/** Finds a column of the format by its label. */
const columnByLabel = columnLookup([]);

const columnsBySex = [
  ['birthMale', 'birthFemale'],
  ['sexMale', 'sexFemale'],
] as const;

const plainOf = (cell: Cell | undefined): string => plainLabel(textOf(cell));

/** Recognises what is printed again on a later page: the header, or the row of its column numbers. */
export function reprintedRows(
  layout: Layout,
  { has, birthOf, hasBirth }: RowValues,
): (cells: readonly Cell[]) => 'header' | 'non-data' | undefined {
  const { at } = layout;

  const repeatsHeader = (cells: readonly Cell[]): boolean =>
    (hasBirth(cells) && columnByLabel(birthOf(cells)) !== undefined) ||
    (['no', 'head', 'sex'] as const).some((key) =>
      repeatsLabel(textOf(cells[at[key]]), layout.headerOf(key).label),
    ) ||
    // The lower rows of a header of several rows have neither.
    (['b1', 'b2', 'income'] as const).some(
      (key) => has(cells, at[key]) && columnByLabel(textOf(cells[at[key]])) === key,
    ) ||
    columnsBySex.some(
      ([male, female]) => plainOf(cells[at[male]]) === 'nam' && plainOf(cells[at[female]]) === 'nu',
    );

  return (cells) => {
    // A row with a birth is data; comparing labels is costly and left to the few others.
    const birth = birthOf(cells);
    if (looksLikeBirth(birth)) return undefined;
    if (!opensWithNumber(birth) && repeatsHeader(cells)) return 'header';
    return isNumberRow(cells) ? 'non-data' : undefined;
  };
}
