import { isBlank } from '../cells/cell-text.ts';
import type { Cell, Merge, Row, Sheet } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { type InheritedColumn, inheritableKeys, inheritValues } from './inherited-values.ts';

/** What every household has of its own; a cell merged over several households gives none of them a value. */
const ownKeys = ['people', 'income', 'b1', 'b2'] as const;
/** Likewise, but so often blank that a blank is no reason to read the merged cells. */
const sparseKeys = ['noLabour', 'merit', 'causes', 'needs'] as const;

const isInheritable = (key: string): boolean => inheritableKeys.some((each) => each === key);

/** A column of the list with its merged cells from the top, and the last one that a row has reached. */
interface Column extends InheritedColumn {
  readonly merges: readonly Merge[];
  last: Merge | undefined;
  value: Cell;
}

/** The last merged cell that begins in a row or above it. */
function lastUpTo(merges: readonly Merge[], row: number): Merge | undefined {
  let [low, high] = [0, merges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle] as Merge).from <= row) low = middle + 1;
    else high = middle;
  }
  return merges[low - 1];
}

/** Whether a value of the column is merged down to the row. */
function isMergedTo(column: Column, { number, cells }: Row): boolean {
  const merge = lastUpTo(column.merges, number);
  if (merge?.from === number) [column.last, column.value] = [merge, cells[column.index] ?? null];
  const isInside = merge !== undefined && merge.from < number && number <= merge.to;
  return isInside && merge === column.last && !isBlank(column.value);
}

/** Those of the columns that have merged cells. */
function withMerges(columns: readonly Column[], merges: readonly Merge[]): Column[] {
  const byColumn = Map.groupBy(merges, ({ column }) => column);
  return columns.flatMap((column) => {
    const found = byColumn.get(column.index)?.toSorted((a, b) => a.from - b.from);
    return found ? [{ ...column, merges: found }] : [];
  });
}

/** The row with the values that are merged down to it. */
function unmerged(row: Row, columns: readonly Column[]): Row {
  const merged = columns.filter((column) => isMergedTo(column, row));
  if (merged.length === 0) return row;
  const inherited = merged.filter(({ key }) => isInheritable(key));
  const mergedOver = merged.filter(({ key }) => !isInheritable(key)).map(({ key }) => key);
  return { ...inheritValues(row, inherited), mergedOver };
}

/** The columns of the list that a merged cell matters in; `watched` are those where a blank hints at one. */
function columnsOf({ at, indicators, designations }: Layout): { watched: Column[]; all: Column[] } {
  const columnOf = (key: string, index: number): Column[] =>
    index < 0 ? [] : [{ key, index, merges: [], last: undefined, value: null }];
  const watched = [...inheritableKeys, ...ownKeys].flatMap((key) => columnOf(key, at[key]));
  const sparse = sparseKeys.flatMap((key) => columnOf(key, at[key]));
  const marked = [...indicators, ...designations].flatMap((each) => columnOf(each.key, each.at));
  return { watched, all: [...watched, ...sparse, ...marked] };
}

/**
 * Gives the first rows of households, passed in order, the values that are merged down to them. A workbook lists its
 * merged cells after its rows, so they are read once, and only where a blank below a value may be merged.
 */
export function mergedCells(layout: Layout, sheet: Sheet): (row: Row) => Row | Promise<Row> {
  const { merges } = sheet;
  if (!merges) return (row) => row;
  const { watched, all } = columnsOf(layout);
  /** Those with merged cells, once they are read. */
  let columns: readonly Column[] | undefined;
  let above: Row | undefined;

  const readMerges = async (before: Row, row: Row): Promise<Row> => {
    // Those of the header are dropped: every row would search through them.
    const below = (await merges()).filter(({ to }) => to > before.number);
    columns = withMerges(all, below);
    unmerged(before, columns);
    return unmerged(row, columns);
  };

  const mayBeMerged = ({ cells }: Row, before: Row): boolean => {
    for (const { index } of watched) if (isBlank(cells[index]) && !isBlank(before.cells[index])) return true;
    return false;
  };

  return (row) => {
    if (columns) return columns.length === 0 ? row : unmerged(row, columns);
    const before = above;
    above = row;
    return before && mayBeMerged(row, before) ? readMerges(before, row) : row;
  };
}
