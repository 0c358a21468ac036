import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import type { Finding, FindingCode } from '../../../shared/batch/findings/findings.ts';
import { householdText } from '../../../shared/batch/report.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { valueCell } from '../xlsx/write/cells.ts';
import type { SharedTexts } from '../xlsx/write/shared-texts.ts';
import { escapeXml } from '../xlsx/xml.ts';
import type { SummaryStyles } from './summary-styles.ts';

/** Links on one sheet at most, a limit of spreadsheets. Further rows have the place as text only. */
export const mostLinks = 65_530;

/** Widths of the columns with long texts, in characters. */
const widths = { message: 60, cure: 50, english: 60 } as const;

/** The columns of the table; widths are in characters. */
export const tableColumns = [
  { letter: 'A', title: 'Mã', width: 15 },
  { letter: 'B', title: 'Mức', width: 11 },
  { letter: 'C', title: 'Trang', width: 18 },
  { letter: 'D', title: 'Dòng', width: 9 },
  { letter: 'E', title: 'Cột', width: 7 },
  { letter: 'F', title: 'Hộ', width: 26 },
  { letter: 'G', title: 'Tên cột', width: 26 },
  { letter: 'H', title: 'Giá trị', width: 22 },
  { letter: 'I', title: 'Nội dung', width: widths.message },
  { letter: 'J', title: 'Cách sửa', width: widths.cure },
  { letter: 'K', title: 'In English', width: widths.english },
] as const;

const severities = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

/** What the rows of the table are written with. */
export interface Writing {
  readonly texts: SharedTexts;
  /** The names of the tabs, by the names of the sheets in findings. */
  readonly tabs: ReadonlyMap<string, string>;
  readonly styles: SummaryStyles;
}

export const headRow = (row: number, { texts, styles }: Writing): string =>
  `<row r="${row}" ht="22" customHeight="1">${tableColumns
    .map(({ title, letter }) => texts.cell(letter + row, styles.head, title))
    .join('')}</row>`;

/** A code with its meaning and cure, and how often it was found. */
interface CodeSummary {
  readonly code: FindingCode;
  readonly count: number;
  readonly severity: keyof typeof severities;
  readonly what: Text;
  readonly cure: Text;
}

/** A text with an ellipsis for each parameter of a finding. */
const withoutParams = (text: string): string => text.replace(/\{\w+\}/g, '…');

export function codeRow(
  row: number,
  { code, count, severity, what, cure }: CodeSummary,
  { texts, styles }: Writing,
): string {
  const style = styles.code;
  const long = {
    message: withoutParams(what.vi),
    cure: withoutParams(cure.vi),
    english: withoutParams(`${what.en} ${cure.en}`),
  };
  const cells = [
    texts.cell(`A${row}`, style, code),
    texts.cell(`B${row}`, styles[severity], severities[severity]),
    ...['C', 'D', 'E'].map((letter) => texts.cell(letter + row, style, null)),
    texts.cell(`F${row}`, style, 'Số chỗ'),
    valueCell(`G${row}`, styles.count, count),
    texts.cell(`H${row}`, style, null),
    texts.cell(`I${row}`, styles.meaning, long.message),
    texts.cell(`J${row}`, styles.meaning, long.cure),
    texts.cell(`K${row}`, styles.meaning, long.english),
  ];
  return `${rowTag(row, long)}${cells.join('')}</row>`;
}

/** The start tag of a row that is high enough for its long texts: not every spreadsheet adjusts rows by itself. */
function rowTag(row: number, texts: Readonly<Record<keyof typeof widths, string>>): string {
  const linesOf = (column: keyof typeof widths) => Math.ceil(texts[column].length / (widths[column] * 1.05));
  const lines = [linesOf('message'), linesOf('cure'), linesOf('english')];
  return `<row r="${row}" ht="${Math.max(1, ...lines) * 15 + 3}">`;
}

/** The row of a finding, and the link from its row number to the cell. */
export function tableRow(
  row: number,
  finding: Finding,
  linked: boolean,
  { texts, tabs, styles }: Writing,
): { xml: string; link: string | undefined } {
  const said = describeFinding(finding);
  const tab = tabs.get(finding.sheet ?? '');
  const english = `${said.messageEn} ${said.cureEn}`;
  const link = linked && tab !== undefined && said.row !== null ? linkTo(tab, said, row) : undefined;
  const cells = [
    texts.cell(`A${row}`, styles.cell, said.code),
    texts.cell(`B${row}`, styles[said.severity], severities[said.severity]),
    texts.cell(`C${row}`, styles.cell, tab ?? said.sheet),
    said.row === null ? '' : valueCell(`D${row}`, link ? styles.link : styles.place, said.row),
    texts.cell(`E${row}`, styles.place, said.column),
    texts.cell(`F${row}`, styles.cell, householdText(said)),
    texts.cell(`G${row}`, styles.cell, said.label),
    texts.cell(`H${row}`, styles.cell, said.value),
    texts.cell(`I${row}`, styles.cell, said.message),
    texts.cell(`J${row}`, styles.cell, said.cure),
    texts.cell(`K${row}`, styles.cell, english),
  ];
  return {
    xml: `${rowTag(row, { message: said.message, cure: said.cure, english })}${cells.join('')}</row>`,
    link,
  };
}

function linkTo(tab: string, { row, column }: { row: number | null; column: string | null }, at: number) {
  const place = `'${tab.replaceAll("'", "''")}'!${column ?? 'A'}${row}`;
  return `<hyperlink ref="D${at}" location="${escapeXml(place)}"/>`;
}
