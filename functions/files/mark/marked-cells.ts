import type { Corrections } from '../../../shared/batch/corrections/correction.ts';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { type Finding, isError } from '../../../shared/batch/findings/findings.ts';
import { shownValue } from '../../../shared/batch/findings/mask.ts';
import { columnIndex } from '../../../shared/batch/header/columns.ts';
import { localTime } from '../../../shared/calendar.ts';
import type { CellMark, RowMarks, Severity } from '../xlsx/patch/marks.ts';
import type { Marking } from './summary-top.ts';

/** A cell with findings, or one that was corrected on the page, or the first of a row that was left out there. */
export interface MarkedCell extends CellMark {
  readonly findings: readonly Finding[];
  /** What was corrected, when and by whom. */
  readonly notes: readonly string[];
}

/** Whether a sheet has a marked cell. */
export const isMarked = ({ spool, corrections }: Marking, sheet: string): boolean =>
  spool.sheets.has(sheet) ||
  !!corrections?.cells.some((each) => each.sheet === sheet) ||
  !!corrections?.rows.some((each) => each.sheet === sheet);

/** The marked cells of a sheet, by rows from the top. */
export async function* marksOf(
  { spool, corrections }: Marking,
  sheet: string,
): AsyncGenerator<RowMarks<MarkedCell>> {
  const corrected = corrections ? correctedRows(corrections, sheet) : [];
  let next = 0;
  for await (const { row, findings } of spool.byRow(sheet)) {
    for (; corrected[next] && corrected[next]!.row < row; next += 1) yield corrected[next]!;
    const own = corrected[next]?.row === row ? corrected[next]!.cells : [];
    if (own.length > 0) next += 1;
    const cells = joined(cellsOf(findings), own);
    if (cells.length > 0) yield { row, cells };
  }
  yield* corrected.slice(next);
}

function cellsOf(findings: readonly Finding[]): MarkedCell[] {
  const byColumn = Map.groupBy(findings, ({ column }) => (column === undefined ? -1 : columnIndex(column)));
  byColumn.delete(-1);
  return [...byColumn]
    .map(([column, own]) => ({ column, severity: severityOf(own), findings: own, notes: [] }))
    .toSorted((a, b) => a.column - b.column);
}

const severityOf = (findings: readonly Finding[]): Severity =>
  findings.some(({ code }) => isError(code)) ? 'error' : 'warning';

/** The corrected cells of a sheet, and the first cells of the rows that are left out, by rows from the top. */
function correctedRows({ cells, rows }: Corrections, sheet: string): RowMarks<MarkedCell>[] {
  const mark = { severity: 'corrected' as const, findings: [] };
  const dropped = rows
    .filter((each) => each.sheet === sheet)
    .map(({ row, reason, ...made }) => {
      const note = `Đã bỏ trên trang: ${reason} (${whoAndWhen(made)}). Xóa dòng này trước khi nộp lại tệp.`;
      return { row, cell: { ...mark, column: 0, notes: [note] } };
    });
  const corrected = cells
    .filter((each) => each.sheet === sheet)
    .map(({ row, column, before, after, ...made }) => {
      const note = `Đã sửa trên trang: “${shownValue(before)}” → “${shownValue(after)}” (${whoAndWhen(made)}).`;
      return { row, cell: { ...mark, column: columnIndex(column), text: after, notes: [note] } };
    });
  const byRow = Map.groupBy([...dropped, ...corrected], ({ row }) => row);
  return [...byRow]
    .toSorted(([a], [b]) => a - b)
    .map(([row, own]) => ({
      row,
      cells: own.reduce<MarkedCell[]>((all, { cell }) => joined(all, [cell]), []),
    }));
}

const whoAndWhen = ({ by, at }: { readonly by: string; readonly at: string }): string =>
  `${by}, ${localTime(new Date(at)).replace(/^(\d{4})-(\d{2})-(\d{2})T/, '$3/$2/$1 ')}`;

/** The cells of one row from two sources, from the left; one that is in both has the first one's severity. */
function joined(cells: readonly MarkedCell[], others: readonly MarkedCell[]): MarkedCell[] {
  const byColumn = new Map(cells.map((each) => [each.column, each]));
  for (const other of others) {
    const own = byColumn.get(other.column);
    const both = own && {
      ...own,
      text: other.text ?? own.text,
      notes: [...own.notes, ...other.notes],
    };
    byColumn.set(other.column, both ?? other);
  }
  return [...byColumn.values()].toSorted((a, b) => a.column - b.column);
}

/** The comment of a cell: what was corrected, then code, message and cure of each finding. */
export const commentOf = ({ findings, notes }: MarkedCell): string =>
  [
    ...notes,
    ...findings
      .map(describeFinding)
      .map(({ code, message, cure }) => `${code}: ${message}\nCách sửa: ${cure}`),
  ].join('\n\n');
