import {
  type Finding,
  type FindingCode,
  findings,
  isError,
} from '../../../shared/batch/findings/findings.ts';
import { summarySheet } from '../../../shared/batch/header/find-list.ts';
import { byCode, totalOf } from '../../../shared/batch/report.ts';
import type { FindingsSpool } from '../findings-spool.ts';
import { declaration, mainNamespace, sheetLimits } from '../xlsx/ooxml.ts';
import type { BookName, BookSheet } from '../xlsx/write/book.ts';
import { summaryStyles } from './summary-styles.ts';
import { headerRow, type Summary, topMerges, topRows } from './summary-top.ts';
import { codeRow, headRow, mostLinks, tableColumns, tableRow, type Writing } from './table.ts';

const lastColumn = tableColumns.at(-1)?.letter ?? 'A';

/** The XML before the rows of a sheet; `head` is the last row that is frozen. */
const opening = (head: number, first: boolean): string =>
  `${declaration}<worksheet xmlns="${mainNamespace}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${head + 1}" sqref="A${head + 1}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${tableColumns
    .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

function closing(range: string, merged: readonly string[], links: readonly string[]): string {
  const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `</sheetData><autoFilter ref="${range}"/>${merged.length > 0 ? `<mergeCells count="${merged.length}">${cells}</mergeCells>` : ''}${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** The next findings, errors first; at least one, at most `most`. */
type NextFindings = (most: number) => Promise<readonly Finding[]>;

/** The errors and then the warnings, each in the order in which they were found. */
async function* errorsFirst({ tallies, inOrder }: FindingsSpool): AsyncGenerator<readonly Finding[]> {
  const codes = [...tallies.keys()];
  for (const isWanted of [isError, isWarning]) {
    if (!codes.some(isWanted)) continue;
    for await (const chunk of inOrder()) yield chunk.filter(({ code }) => isWanted(code));
  }
}

const isWarning = (code: FindingCode): boolean => !isError(code);

function findingsFrom(spool: FindingsSpool): NextFindings {
  const chunks = errorsFirst(spool);
  let left: readonly Finding[] = [];
  return async (most) => {
    while (left.length === 0) left = (await chunks.next()).value;
    const next = left.slice(0, most);
    left = left.slice(most);
    return next;
  };
}

/** One sheet of the summary: the row of its header, and how many codes and then findings are below it. */
interface SummarySheet {
  readonly name: string;
  readonly head: number;
  readonly codes: number;
  readonly findings: number;
}

/** The sheets that the findings need. The first lists the codes too. */
function summarySheets({ tallies }: FindingsSpool): SummarySheet[] {
  const sheets: SummarySheet[] = [];
  let left = totalOf(tallies);
  do {
    const [head, codes] = sheets.length === 0 ? [headerRow, tallies.size] : [1, 0];
    const findings = Math.min(left, sheetLimits.rows - head - codes);
    const name = sheets.length === 0 ? summarySheet : `${summarySheet} (${sheets.length + 1})`;
    sheets.push({ name, head, codes, findings });
    left -= findings;
  } while (left > 0);
  return sheets;
}

const lastRowOf = ({ head, codes, findings: own }: SummarySheet): number => head + codes + own;

/** The sheets of the summary, and the defined names of their filters and print titles. */
export function summaryFor(summary: Summary): { sheets: BookSheet[]; names: BookName[] } {
  const { spool, styles, texts, tabs } = summary;
  const writing: Writing = { texts, tabs, styles: summaryStyles(styles) };
  const next = findingsFrom(spool);
  const parts = summarySheets(spool);
  const top = () =>
    topRows(summary, parts.length, writing) + headRow(headerRow, writing) + codeRows(spool, writing);
  const sheets = parts.map((part, i) => ({
    name: part.name,
    xml: () => sheetXml(part, i === 0 ? top() : headRow(1, writing), { next, writing }),
  }));
  const names = parts.flatMap((part, sheet): BookName[] => {
    const { name, head } = part;
    const table = `'${name}'!$A$${head}:$${lastColumn}$${lastRowOf(part)}`;
    return [
      { name: '_xlnm._FilterDatabase', sheet, hidden: true, text: table },
      { name: '_xlnm.Print_Titles', sheet, text: `'${name}'!$${head}:$${head}` },
    ];
  });
  return { sheets, names };
}

const codeRows = ({ tallies }: FindingsSpool, writing: Writing): string =>
  byCode(tallies)
    .map(([code, { count }], i) => codeRow(headerRow + 1 + i, { code, count, ...findings[code] }, writing))
    .join('');

interface TableWriting {
  readonly next: NextFindings;
  readonly writing: Writing;
}

/** The XML of a sheet of the summary; `top` is what stands above its findings. */
async function* sheetXml(sheet: SummarySheet, top: string, table: TableWriting): AsyncGenerator<string> {
  const isFirst = sheet.head === headerRow;
  yield opening(sheet.head, isFirst) + top;
  const links = yield* findingRows(sheet, table);
  const range = `A${sheet.head}:${lastColumn}${lastRowOf(sheet)}`;
  yield closing(range, isFirst ? topMerges : [], links);
}

/** The rows of findings; returns their links. */
async function* findingRows(
  sheet: SummarySheet,
  { next, writing }: TableWriting,
): AsyncGenerator<string, string[]> {
  const links: string[] = [];
  const last = lastRowOf(sheet);
  for (let row = last - sheet.findings + 1; row <= last; ) {
    const rows: string[] = [];
    for (const finding of await next(last - row + 1)) {
      const { xml, link } = tableRow(row, finding, links.length < mostLinks, writing);
      if (link) links.push(link);
      rows.push(xml);
      row += 1;
    }
    yield rows.join('');
  }
  return links;
}
