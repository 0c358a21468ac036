import { isBlank } from '../cells/cell-text.ts';
import type { Cell, Merge, Row, Sheet } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { commonKeys, type TakenColumn, withTaken } from './inherited-values.ts';

/** What every household has of its own: whose it is, a cell that is merged over several does not say. */
const own = ['people', 'income', 'b1', 'b2'] as const;
/** Likewise, but so often blank that a blank is no reason to ask what is merged. */
const marks = ['noLabour', 'merit', 'causes'] as const;

const isCommon = (key: string): boolean => commonKeys.some((each) => each === key);

/** A column of the list, its merged cells from the top, and the one of them that was last come to. */
interface Column extends TakenColumn {
  readonly merges: readonly Merge[];
  last: Merge | undefined;
  value: Cell;
}

/** The last merged cell that begins in a row or above it. */
function lastUpTo(merges: readonly Merge[], row: number): Merge | undefined {
  let [low, high] = [0, merges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (merges[middle]!.from <= row) low = middle + 1;
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

/**
 * Gives the first rows of households, in their order, what is merged down to them. A sheet tells of its merged cells
 * after its rows: they are asked for once, where a blank below a value may lie under one.
 */
export function mergedCells({ at, indicators }: Layout, sheet: Sheet): (row: Row) => Row | Promise<Row> {
  const { merges } = sheet;
  if (!merges) return (row) => row;
  const columnOf = (key: string, index: number): Column[] =>
    index < 0 ? [] : [{ key, index, merges: [], last: undefined, value: null }];
  const watched = [...commonKeys, ...own].flatMap((key) => columnOf(key, at[key]));
  const all = [
    ...watched,
    ...marks.flatMap((key) => columnOf(key, at[key])),
    ...indicators.flatMap((each) => columnOf(each.key, each.at)),
  ];
  /** Those with merged cells, once they are asked for. */
  let columns: readonly Column[] | undefined;
  let above: Row | undefined;

  const place = (columns: readonly Column[], row: Row): Row => {
    const over = columns.filter((column) => isMergedTo(column, row));
    if (over.length === 0) return row;
    const mergedOver = over.filter(({ key }) => !isCommon(key)).map(({ key }) => key);
    return {
      ...withTaken(
        row,
        over.filter(({ key }) => isCommon(key)),
      ),
      mergedOver,
    };
  };

  const learn = async (first: Row, row: Row): Promise<Row> => {
    // A header's are of no use: they would be looked through for every row.
    const below = (await merges()).filter(({ to }) => to > first.number);
    columns = withMerges(all, below);
    place(columns, first);
    return place(columns, row);
  };

  const asks = ({ cells }: Row, before: Row): boolean => {
    for (const { index } of watched) if (isBlank(cells[index]) && !isBlank(before.cells[index])) return true;
    return false;
  };

  return (row) => {
    if (columns) return columns.length === 0 ? row : place(columns, row);
    const before = above;
    above = row;
    return before && asks(row, before) ? learn(before, row) : row;
  };
}
