import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { type Finding, isError } from '../../../shared/batch/findings/findings.ts';
import { columnIndex } from '../../../shared/batch/header/columns.ts';
import type { FindingsSpool } from '../findings-spool.ts';
import type { CellMark, RowMarks, Severity } from '../xlsx/patch/marks.ts';

/** A cell with findings. */
export interface MarkedCell extends CellMark {
  readonly findings: readonly Finding[];
}

/** The cells with findings of a sheet, by rows from the top. */
export async function* marksOf(spool: FindingsSpool, sheet: string): AsyncGenerator<RowMarks<MarkedCell>> {
  for await (const { row, findings } of spool.byRow(sheet)) {
    const cells = cellsOf(findings);
    if (cells.length > 0) yield { row, cells };
  }
}

function cellsOf(findings: readonly Finding[]): MarkedCell[] {
  const byColumn = Map.groupBy(findings, ({ column }) => (column === undefined ? -1 : columnIndex(column)));
  byColumn.delete(-1);
  return [...byColumn]
    .map(([column, own]) => ({ column, severity: severityOf(own), findings: own }))
    .toSorted((a, b) => a.column - b.column);
}

const severityOf = (findings: readonly Finding[]): Severity =>
  findings.some(({ code }) => isError(code)) ? 'error' : 'warning';

/** The comment of a cell: code, message and cure of each finding. */
export const commentOf = ({ findings }: MarkedCell): string =>
  findings
    .map(describeFinding)
    .map(({ code, message, cure }) => `${code}: ${message}\nCách sửa: ${cure}`)
    .join('\n\n');
