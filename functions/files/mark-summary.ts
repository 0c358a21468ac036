import type { BatchTotals } from '../../shared/batch/check.ts';
import { summarySheet } from '../../shared/batch/find-list.ts';
import { type Finding, findings } from '../../shared/batch/findings.ts';
import type { FindingsSpool } from './findings-spool.ts';
import { mostComments } from './mark-comments.ts';
import type { Styles } from './mark-styles.ts';
import { summaryLooks } from './mark-summary-look.ts';
import { codeRow, headRow, mostLinks, tableColumns, tableRow, type Writing } from './mark-table.ts';
import type { BookName, BookSheet } from './write-book.ts';
import type { Texts } from './write-texts.ts';
import { declaration, mainNamespace } from './write-xml.ts';

/** What a file is marked with. */
export interface Marking {
  readonly spool: FindingsSpool;
  readonly totals: BatchTotals;
}

/** What shows only while the sheets are written. */
export interface Noticed {
  cappedComments: boolean;
}

/** What the summary tells of. */
interface Summary extends Marking {
  /** The tabs of the sheets by the names that findings have for them. */
  readonly tabs: ReadonlyMap<string, string>;
  readonly styles: Styles;
  readonly texts: Texts;
  readonly noticed: Noticed;
}

/** The last row of a spreadsheet. */
const lastRow = 1_048_576;
const header = 6;
const lastColumn = tableColumns.at(-1)!.letter;

const labels = (totals: BatchTotals): readonly (readonly [string, number, string, number])[] => {
  const { rows, households, accepted, rejected, people, classes } = totals;
  return [
    ['Dòng dữ liệu', rows, 'Hộ nghèo', classes.poor.households],
    ['Số hộ', households, 'Hộ cận nghèo', classes['near-poor'].households],
    ['Hộ được ghi nhận', accepted, 'Hộ không nghèo', classes.other.households],
    ['Hộ bị trả lại', rejected, 'Nhân khẩu của hộ được ghi nhận', people],
  ];
};

const legend = [
  'Ô màu đỏ: lỗi, hộ bị trả lại cho đến khi sửa xong.',
  'Ô màu vàng: cảnh báo, hộ vẫn được ghi nhận; hãy kiểm tra.',
  'Sửa các ô màu trong danh sách rồi nộp lại chính tệp này; trang này được bỏ qua.',
];

const inDigits = (count: number): string => count.toLocaleString('vi-VN');

/** What the limits of spreadsheets left out. */
function notesOf({ spool, noticed }: Summary): string {
  const total = totalOf(spool);
  const notes = [
    noticed.cappedComments &&
      `Bình luận chỉ có ở ${inDigits(mostComments)} ô sai đầu tiên của mỗi trang; các ô sau chỉ tô màu.`,
    total > mostLinks && `Chỉ ${inDigits(mostLinks)} dòng đầu có liên kết tới ô.`,
    shares(spool).length > 1 && `Danh sách lỗi tiếp ở trang “${summarySheet} (2)”.`,
    total > mostLinks && 'Xóa trang này trước khi nộp lại để tệp nhỏ hơn.',
  ];
  return notes.filter(Boolean).join(' ');
}

const totalOf = ({ tallies }: FindingsSpool): number =>
  [...tallies.values()].reduce((sum, { count }) => sum + count, 0);

/** Title, sums and legend: five rows above the table's head. */
function topRows(summary: Summary, { texts, looks }: Writing): string {
  const sums = labels(summary.totals).map(([label, value, other, otherValue], i) => {
    const row = i + 2;
    const look = [looks.error, looks.warning, looks.note, looks.note][i]!;
    const cells = [
      texts.cell(`A${row}`, looks.label, label),
      `<c r="C${row}" s="${looks.sum}"><v>${value}</v></c>`,
      texts.cell(`D${row}`, looks.label, other),
      `<c r="G${row}" s="${looks.sum}"><v>${otherValue}</v></c>`,
      texts.cell(`H${row}`, look, legend[i] ?? notesOf(summary)),
    ];
    return `<row r="${row}" ht="18" customHeight="1">${cells.join('')}</row>`;
  });
  const title = texts.cell('A1', looks.title, summarySheet.toUpperCase());
  return `<row r="1" ht="28" customHeight="1">${title}</row>${sums.join('')}`;
}

const merges = [
  'A1:J1',
  ...[2, 3, 4, 5].flatMap((row) => [`A${row}:B${row}`, `D${row}:F${row}`, `H${row}:J${row}`]),
];

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

/** How many findings each sheet of the summary holds: the first has the codes above them. */
function shares(spool: FindingsSpool): number[] {
  let left = totalOf(spool);
  const sizes: number[] = [];
  for (let room = lastRow - header - spool.tallies.size; sizes.length === 0 || left > 0; room = lastRow - 1) {
    sizes.push(Math.min(left, room));
    left -= room;
  }
  return sizes;
}

/** The sheets that tell what was found, and the names that their filters and print titles need. */
export function summaryFor(summary: Summary): { sheets: BookSheet[]; names: BookName[] } {
  const { spool, styles, texts, tabs } = summary;
  const writing: Writing = { texts, tabs, looks: summaryLooks(styles) };
  const take = takerOf(spool);
  const sizes = shares(spool);
  const sheets = sizes.map((size, i): BookSheet => {
    const name = i === 0 ? summarySheet : `${summarySheet} (${i + 1})`;
    return {
      name,
      xml: () => (i === 0 ? firstSheet(summary, writing, take, size) : nextSheet(writing, take, size)),
    };
  });
  const names = sizes.flatMap((size, i): BookName[] => {
    const head = i === 0 ? header : 1;
    const last = head + size + (i === 0 ? spool.tallies.size : 0);
    const at = `'${sheets[i]!.name}'!`;
    return [
      {
        name: '_xlnm._FilterDatabase',
        sheet: i,
        hidden: true,
        text: `${at}$A$${head}:$${lastColumn}$${last}`,
      },
      { name: '_xlnm.Print_Titles', sheet: i, text: `${at}$${head}:$${head}` },
    ];
  });
  return { sheets, names };
}

async function* firstSheet(
  summary: Summary,
  writing: Writing,
  take: Take,
  size: number,
): AsyncGenerator<string> {
  const codes = [...summary.spool.tallies].toSorted(([a], [b]) => a.localeCompare(b));
  yield opening(header, true) + topRows(summary, writing) + headRow(header, writing);
  yield codes
    .map(([code, { count }], i) => codeRow(header + 1 + i, { code, count, ...findings[code] }, writing))
    .join('');
  const first = header + codes.length + 1;
  const links = yield* findingRows(take, { first, size }, writing);
  yield closing(`A${header}:${lastColumn}${first + size - 1}`, merges, links);
}

async function* nextSheet(writing: Writing, take: Take, size: number): AsyncGenerator<string> {
  yield opening(1, false) + headRow(1, writing);
  const links = yield* findingRows(take, { first: 2, size }, writing);
  yield closing(`A1:${lastColumn}${size + 1}`, [], links);
}

/** The rows of findings; gives their links. */
async function* findingRows(
  take: Take,
  { first, size }: { first: number; size: number },
  writing: Writing,
): AsyncGenerator<string, string[]> {
  const links: string[] = [];
  for (let row = first; row < first + size; ) {
    const rows: string[] = [];
    for (const finding of await take(first + size - row)) {
      const { xml, link } = tableRow(row, finding, links.length < mostLinks, writing);
      if (link) links.push(link);
      rows.push(xml);
      row += 1;
    }
    yield rows.join('');
  }
  return links;
}
