import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { type Finding, isError } from '../../../shared/batch/findings/findings.ts';
import { columnIndex } from '../../../shared/batch/header/columns.ts';
import type { FindingsSpool } from '../findings-spool.ts';
import type { Kind } from '../xlsx/patch/styles.ts';

/** One wrong cell; its column counts from 0. */
export interface CellMark {
  readonly column: number;
  readonly kind: Kind;
  readonly findings: readonly Finding[];
}

/** The wrong cells of one row, from the left. */
export interface RowMarks {
  readonly row: number;
  readonly cells: readonly CellMark[];
}

/** The wrong cells of a sheet, by rows from the top. */
export async function* marksOf(spool: FindingsSpool, sheet: string): AsyncGenerator<RowMarks> {
  for await (const { row, findings } of spool.byRow(sheet)) {
    const cells = cellsOf(findings);
    if (cells.length > 0) yield { row, cells };
  }
}

function cellsOf(findings: readonly Finding[]): CellMark[] {
  const byColumn = Map.groupBy(findings, ({ column }) => (column === undefined ? -1 : columnIndex(column)));
  byColumn.delete(-1);
  return [...byColumn]
    .map(([column, own]) => ({ column, kind: kindOf(own), findings: own }))
    .toSorted((a, b) => a.column - b.column);
}

const kindOf = (findings: readonly Finding[]): Kind =>
  findings.some(({ code }) => isError(code)) ? 'error' : 'warning';

/** What is said in the comment of one cell: each finding's code, what and cure. */
export const commentOf = ({ findings }: CellMark): string =>
  findings
    .map(describeFinding)
    .map(({ code, message, cure }) => `${code}: ${message}\nCách sửa: ${cure}`)
    .join('\n\n');

/** What is marked up to a row: rows that come before it and were not asked for, and the cells of the row itself. */
export interface Due {
  readonly missed: readonly RowMarks[];
  readonly cells: readonly CellMark[];
}

const nothing: Due = { missed: [], cells: [] };

/** Takes the marks of a sheet as its rows come, from the top. */
export async function marksInTurn(marks: AsyncIterable<RowMarks>): Promise<(row: number) => Promise<Due>> {
  const iterator = marks[Symbol.asyncIterator]();
  let next = await iterator.next();
  return async (row) => {
    if (next.done || next.value.row > row) return nothing;
    const missed: RowMarks[] = [];
    for (; !next.done && next.value.row < row; next = await iterator.next()) missed.push(next.value);
    if (next.done || next.value.row > row) return { missed, cells: [] };
    const { cells } = next.value;
    next = await iterator.next();
    return { missed, cells };
  };
}
