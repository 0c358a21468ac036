import { type Cell as MarkedCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { BatchTotals } from '../../shared/batch/check.ts';
import { columnIndex } from '../../shared/batch/columns.ts';
import { FileRejected } from '../../shared/batch/file-rejected.ts';
import { summarySheet } from '../../shared/batch/find-list.ts';
import { describeFinding, type Finding, isError } from '../../shared/batch/findings.ts';
import type { Cell, Row, Sheet } from '../../shared/batch/rows.ts';
import { lookOf, tabNames } from './mark-look.ts';
import { marks, summaryOf } from './mark-summary.ts';
import { neutral } from './neutral.ts';
import { type OpenOptions, openSurveyFile } from './open.ts';

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

/** The rows of a sheet by place; those before the damage where it turns out to be damaged. */
async function* rowsOf(sheet: Sheet): AsyncGenerator<Row> {
  try {
    for await (const chunk of sheet.rows()) yield* chunk;
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
  }
}

async function marked(sheet: Sheet, name: string, findings: readonly Finding[], dates: boolean) {
  const rows: ReturnType<typeof written>[][] = [];
  const cells = marksOf(findings);
  for await (const { number, cells: own } of rowsOf(sheet)) {
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
  return { name, hidden: sheet.hidden, rows, cells, ...(await lookOf(sheet)) } satisfies WriteSheet;
}

/** Of a file that is damaged or over a limit the rows are not written out again. */
const isWhole = (findings: readonly Finding[]): boolean =>
  !findings.some(({ code }) => /^E00[123]$/.test(code));

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
    const written: WriteSheet[] = [summaryOf(findings, totals)];
    const sheets = file.sheets.filter(({ name }) => name !== summarySheet);
    const names = tabNames(sheets);
    for (const [i, sheet] of sheets.entries()) {
      if (!isWhole(findings)) break;
      const own = findings.filter((each) => (each.sheet ?? '') === sheet.name);
      written.push(await marked(sheet, names[i]!, own, file.format === 'xlsx'));
    }
    const dateSystem = file.sheets.some(({ epoch }) => epoch === 1904) ? '1904' : '1900';
    return await writeXlsx({ sheets: written, dateSystem });
  } finally {
    await file.close();
  }
}
