import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import type { Finding, FindingCode } from '../../../shared/batch/findings/findings.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { escapeXml, valueCell } from '../xlsx/write/cells.ts';
import type { Texts } from '../xlsx/write/shared-texts.ts';
import type { SummaryLooks } from './summary-styles.ts';

/** A spreadsheet opens no more links on one sheet; further rows have the place as text alone. */
export const mostLinks = 65_530;

/** The columns of the table; widths in characters. */
export const tableColumns = [
  ['Mã', 15],
  ['Mức', 11],
  ['Trang', 18],
  ['Dòng', 9],
  ['Cột', 7],
  ['Tên cột', 26],
  ['Giá trị', 22],
  ['Nội dung', 60],
  ['Cách sửa', 50],
  ['In English', 60],
].map(([title, width], i) => ({
  ...{ title: String(title), width: Number(width) },
  letter: String.fromCharCode(65 + i),
}));

/** The widths of the last three, whose texts are long. */
const wideColumns = tableColumns.slice(-3).map(({ width }) => width);

const severities = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

/** What rows of the table are written with. */
export interface Writing {
  readonly texts: Texts;
  /** The tabs by the names that findings have for their sheets. */
  readonly tabs: ReadonlyMap<string, string>;
  readonly looks: SummaryLooks;
}

export const headRow = (row: number, { texts, looks }: Writing): string =>
  `<row r="${row}" ht="22" customHeight="1">${tableColumns
    .map(({ title, letter }) => texts.cell(letter + row, looks.head, title))
    .join('')}</row>`;

/** What a code means, how often it was found and how it is mended. */
interface CodeSummary {
  readonly code: FindingCode;
  readonly count: number;
  readonly severity: keyof typeof severities;
  readonly what: Text;
  readonly cure: Text;
}

/** Where a finding has its own words. */
const open = (text: string): string => text.replace(/\{\w+\}/g, '…');

export function codeRow(
  row: number,
  { code, count, severity, what, cure }: CodeSummary,
  { texts, looks }: Writing,
): string {
  const look = looks.code;
  const [meaning, how, english] = [open(what.vi), open(cure.vi), open(`${what.en} ${cure.en}`)] as const;
  const cells = [
    texts.cell(`A${row}`, look, code),
    texts.cell(`B${row}`, looks[severity], severities[severity]),
    ...['C', 'D', 'E'].map((letter) => texts.cell(letter + row, look, null)),
    texts.cell(`F${row}`, look, 'Số chỗ'),
    valueCell(`G${row}`, looks.count, count),
    texts.cell(`H${row}`, looks.meaning, meaning),
    texts.cell(`I${row}`, looks.meaning, how),
    texts.cell(`J${row}`, looks.meaning, english),
  ];
  return `${rowTag(row, [meaning, how, english])}${cells.join('')}</row>`;
}

/** The start of a row that is high enough for its long texts: not every spreadsheet measures them when it opens a file. */
function rowTag(row: number, texts: readonly [message: string, cure: string, english: string]): string {
  const lines = texts.map((text, i) => Math.ceil(text.length / (wideColumns[i]! * 1.05)));
  return `<row r="${row}" ht="${Math.max(1, ...lines) * 15 + 3}">`;
}

/** A finding's row, and the link from its row number to the cell. */
export function tableRow(
  row: number,
  finding: Finding,
  linked: boolean,
  { texts, tabs, looks }: Writing,
): { xml: string; link: string | undefined } {
  const said = describeFinding(finding);
  const tab = tabs.get(finding.sheet ?? '');
  const english = `${said.messageEn} ${said.cureEn}`;
  const link = linked && tab !== undefined && said.row !== null ? linkTo(tab, said, row) : undefined;
  const cells = [
    texts.cell(`A${row}`, looks.cell, said.code),
    texts.cell(`B${row}`, looks[said.severity], severities[said.severity]),
    texts.cell(`C${row}`, looks.cell, tab ?? said.sheet),
    said.row === null ? '' : valueCell(`D${row}`, link ? looks.link : looks.place, said.row),
    texts.cell(`E${row}`, looks.place, said.column),
    texts.cell(`F${row}`, looks.cell, said.label),
    texts.cell(`G${row}`, looks.cell, said.value),
    texts.cell(`H${row}`, looks.cell, said.message),
    texts.cell(`I${row}`, looks.cell, said.cure),
    texts.cell(`J${row}`, looks.cell, english),
  ];
  return { xml: `${rowTag(row, [said.message, said.cure, english])}${cells.join('')}</row>`, link };
}

function linkTo(tab: string, { row, column }: { row: number | null; column: string | null }, at: number) {
  const place = `'${tab.replaceAll("'", "''")}'!${column ?? 'A'}${row}`;
  return `<hyperlink ref="D${at}" location="${escapeXml(place)}"/>`;
}
