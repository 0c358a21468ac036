import {
  type ColumnDef,
  type Cell as MarkedCell,
  type MergeRange,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import type { BatchTotals } from '../../shared/batch/check.ts';
import { columnIndex } from '../../shared/batch/columns.ts';
import { summarySheet } from '../../shared/batch/find-list.ts';
import { describeFinding, type Finding, isError } from '../../shared/batch/findings.ts';
import { limits } from '../../shared/batch/limits.ts';
import type { Cell, Sheet } from '../../shared/batch/rows.ts';
import { marks, summaryOf } from './mark-summary.ts';
import { neutral } from './neutral.ts';
import { type OpenOptions, openSurveyFile } from './open.ts';
import type { WorkbookSheet } from './xlsx.ts';

export interface Marking {
  readonly findings: readonly Finding[];
  readonly totals: BatchTotals;
}

type Marks = Map<string, Partial<MarkedCell>>;

const dateStyle = { numFmt: 'dd/mm/yyyy' } as const;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** What is said in the comment of one cell: each finding's code, what and cure. */
const commentOf = (findings: readonly Finding[]): string =>
  findings
    .map(describeFinding)
    .map(({ code, message, cure }) => `${code}: ${message}\nCách sửa: ${cure}`)
    .join('\n\n');

/** Colour and comment for each cell of a sheet that has findings, by `row,column` from 0. */
function marksOf(findings: readonly Finding[]): Marks {
  const byCell = Map.groupBy(
    findings.filter(({ row, column }) => row !== undefined && column !== undefined),
    ({ row, column }) => `${row! - 1},${columnIndex(column!)}`,
  );
  return new Map(
    [...byCell].map(([place, own]) => [
      place,
      {
        style: own.some(({ code }) => isError(code)) ? marks.error : marks.warning,
        comment: { author: 'rasoat', text: commentOf(own) },
      },
    ]),
  );
}

/** A cell as it is written: text kept from running as a formula; a day from a workbook as a date again. */
const written = (cell: Cell, dates: boolean) => {
  if (typeof cell !== 'string') return cell;
  return dates && isoDay.test(cell) ? new Date(`${cell}T00:00:00Z`) : neutral(cell);
};

/** Ranges and widths as the file has them; merged ranges beyond the columns that are read are left out. */
async function lookOf(sheet: Sheet): Promise<Pick<WriteSheet, 'merges' | 'columns'>> {
  if (!hasLook(sheet)) return {};
  const { merges, widths } = await sheet.look();
  const columns: ColumnDef[] = [];
  for (const { from, to, width } of widths)
    for (let column = from; column <= Math.min(to, limits.columns); column += 1)
      columns[column - 1] = { width };
  return {
    merges: merges.flatMap((range) => rangeOf(range) ?? []),
    columns: Array.from(columns, (each) => each ?? {}),
  };
}

const hasLook = (sheet: Sheet): sheet is WorkbookSheet => 'look' in sheet;

function rangeOf(range: string): MergeRange | undefined {
  const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range) ?? [];
  if (!from || !to || columnIndex(to) >= limits.columns) return undefined;
  const [startCol, endCol] = [columnIndex(from), columnIndex(to)];
  const [startRow, endRow] = [Number(top) - 1, Number(bottom) - 1];
  return endCol >= startCol && endRow >= startRow ? { startRow, startCol, endRow, endCol } : undefined;
}

async function marked(sheet: Sheet, findings: readonly Finding[], dates: boolean): Promise<WriteSheet> {
  const rows: ReturnType<typeof written>[][] = [];
  const cells = marksOf(findings);
  for await (const chunk of sheet.rows())
    for (const { number, cells: own } of chunk) {
      while (rows.length < number - 1) rows.push([]);
      const values = own.map((cell) => written(cell, dates));
      rows[number - 1] = values;
      for (const [column, value] of values.entries()) {
        if (!(value instanceof Date)) continue;
        const place = `${number - 1},${column}`;
        const mark = cells.get(place);
        cells.set(place, { ...mark, style: { ...mark?.style, ...dateStyle } });
      }
    }
  return { name: sheet.name || 'Danh sách', hidden: sheet.hidden, rows, cells, ...(await lookOf(sheet)) };
}

/**
 * The marked workbook of a survey file, as XLSX bytes: the summary first, then every sheet with every row at its
 * place, wrong cells coloured and commented. A file that cannot be read gives the summary alone.
 */
export async function markFile(
  path: string,
  { findings, totals }: Marking,
  options: OpenOptions = {},
): Promise<Uint8Array> {
  const file = await openSurveyFile(path, options);
  try {
    const sheets: WriteSheet[] = [summaryOf(findings, totals)];
    for (const sheet of file.sheets.filter(({ name }) => name !== summarySheet)) {
      const own = findings.filter((each) => (each.sheet ?? '') === sheet.name);
      sheets.push(await marked(sheet, own, file.format === 'xlsx'));
    }
    const dateSystem = file.sheets.some(({ epoch }) => epoch === 1904) ? '1904' : '1900';
    return await writeXlsx({ sheets, dateSystem });
  } finally {
    await file.close();
  }
}
