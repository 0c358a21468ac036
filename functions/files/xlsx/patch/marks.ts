/** How serious the worst finding of a cell is; `corrected` where it has none but was corrected on the page. */
export type Severity = 'error' | 'warning' | 'corrected';

/** One cell to be marked; its column counts from 0. */
export interface CellMark {
  readonly column: number;
  readonly severity: Severity;
  /** What the cell holds in place of what the workbook has. */
  readonly text?: string | undefined;
}

/** The cells to be marked of one row, from the left. */
export interface RowMarks<Mark extends CellMark = CellMark> {
  readonly row: number;
  readonly cells: readonly Mark[];
}

/** The marks of one row, and those of rows before it that the sheet does not have. */
export interface DueMarks {
  readonly missing: readonly RowMarks[];
  readonly cells: readonly CellMark[];
}

const nothing: DueMarks = { missing: [], cells: [] };

/** Merges the marks of a sheet, in the order of rows, with its rows: to be asked with ascending row numbers. */
export async function marksByRow(
  marks: AsyncIterable<RowMarks>,
): Promise<(row: number) => Promise<DueMarks>> {
  const iterator = marks[Symbol.asyncIterator]();
  let next = await iterator.next();
  return async (row) => {
    if (next.done || next.value.row > row) return nothing;
    const missing: RowMarks[] = [];
    for (; !next.done && next.value.row < row; next = await iterator.next()) missing.push(next.value);
    if (next.done || next.value.row > row) return { missing, cells: [] };
    const { cells } = next.value;
    next = await iterator.next();
    return { missing, cells };
  };
}
