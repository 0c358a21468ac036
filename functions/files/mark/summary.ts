import { type Finding, findings } from '../../../shared/batch/findings/findings.ts';
import { summarySheet } from '../../../shared/batch/header/find-list.ts';
import { totalOf } from '../../../shared/batch/report.ts';
import type { FindingsSpool } from '../findings-spool.ts';
import type { BookName, BookSheet } from '../xlsx/write/book.ts';
import { declaration, mainNamespace } from '../xlsx/write/cells.ts';
import { summaryLooks } from './summary-styles.ts';
import { headerRow, type Summary, topMerges, topRows } from './summary-top.ts';
import { codeRow, headRow, mostLinks, tableColumns, tableRow, type Writing } from './table.ts';

/** The last row of a spreadsheet. */
const lastRow = 1_048_576;
const lastColumn = tableColumns.at(-1)!.letter;

/** A sheet's XML around its rows; `head` is the row that stays in sight. */
const opening = (head: number, first: boolean): string =>
  `${declaration}<worksheet xmlns="${mainNamespace}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${head + 1}" sqref="A${head + 1}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${tableColumns
    .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

function closing(range: string, merged: readonly string[], links: readonly string[]): string {
  const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `</sheetData><autoFilter ref="${range}"/>${merged.length > 0 ? `<mergeCells count="${merged.length}">${cells}</mergeCells>` : ''}${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** Gives the next findings, in the order in which they were found, at most so many. */
type Take = (most: number) => Promise<readonly Finding[]>;

function takerOf(spool: FindingsSpool): Take {
  const chunks = spool.inOrder();
  let left: readonly Finding[] = [];
  return async (most) => {
    while (left.length === 0) left = (await chunks.next()).value;
    const taken = left.slice(0, most);
    left = left.slice(most);
    return taken;
  };
}

/** One sheet of the summary: the row of its head, how many codes stand under it, and how many findings under those. */
interface Share {
  readonly name: string;
  readonly head: number;
  readonly codes: number;
  readonly findings: number;
}

/** The sheets that the findings need; the first tells the codes too. */
function sharesOf({ tallies }: FindingsSpool): Share[] {
  const shares: Share[] = [];
  let left = totalOf(tallies);
  do {
    const [head, codes] = shares.length === 0 ? [headerRow, tallies.size] : [1, 0];
    const findings = Math.min(left, lastRow - head - codes);
    const name = shares.length === 0 ? summarySheet : `${summarySheet} (${shares.length + 1})`;
    shares.push({ name, head, codes, findings });
    left -= findings;
  } while (left > 0);
  return shares;
}

const lastRowOf = ({ head, codes, findings: own }: Share): number => head + codes + own;

/** The sheets that tell what was found, and the names that their filters and print titles need. */
export function summaryFor(summary: Summary): { sheets: BookSheet[]; names: BookName[] } {
  const { spool, styles, texts, tabs } = summary;
  const writing: Writing = { texts, tabs, looks: summaryLooks(styles) };
  const take = takerOf(spool);
  const shares = sharesOf(spool);
  const top = () =>
    topRows(summary, shares.length, writing) + headRow(headerRow, writing) + codeRows(spool, writing);
  const sheets = shares.map((share, i) => ({
    name: share.name,
    xml: () => sheetXml(share, i === 0 ? top() : headRow(1, writing), { take, writing }),
  }));
  const names = shares.flatMap((share, sheet): BookName[] => {
    const { name, head } = share;
    const table = `'${name}'!$A$${head}:$${lastColumn}$${lastRowOf(share)}`;
    return [
      { name: '_xlnm._FilterDatabase', sheet, hidden: true, text: table },
      { name: '_xlnm.Print_Titles', sheet, text: `'${name}'!$${head}:$${head}` },
    ];
  });
  return { sheets, names };
}

const codeRows = ({ tallies }: FindingsSpool, writing: Writing): string =>
  [...tallies]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([code, { count }], i) => codeRow(headerRow + 1 + i, { code, count, ...findings[code] }, writing))
    .join('');

interface TableWriting {
  readonly take: Take;
  readonly writing: Writing;
}

/** A sheet of the summary; `top` is what stands above its findings. */
async function* sheetXml(share: Share, top: string, table: TableWriting): AsyncGenerator<string> {
  const isFirst = share.head === headerRow;
  yield opening(share.head, isFirst) + top;
  const links = yield* findingRows(share, table);
  const range = `A${share.head}:${lastColumn}${lastRowOf(share)}`;
  yield closing(range, isFirst ? topMerges : [], links);
}

/** The rows of findings; gives their links. */
async function* findingRows(share: Share, { take, writing }: TableWriting): AsyncGenerator<string, string[]> {
  const links: string[] = [];
  const last = lastRowOf(share);
  for (let row = last - share.findings + 1; row <= last; ) {
    const rows: string[] = [];
    for (const finding of await take(last - row + 1)) {
      const { xml, link } = tableRow(row, finding, links.length < mostLinks, writing);
      if (link) links.push(link);
      rows.push(xml);
      row += 1;
    }
    yield rows.join('');
  }
  return links;
}
