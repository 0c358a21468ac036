import { madeUpHeader, madeUpRows, type Wrongness } from './made-up-list.ts';
import { writeZip } from './zip-file.ts';

export interface WorkbookShape {
  readonly households: number;
  readonly wrongness: Wrongness;
  /** Whether texts are shared strings, as Excel writes them, or inline in their cells. */
  readonly texts: 'shared' | 'inline';
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const partTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const prologue = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

/** Writes the rest of a cell's start tag and the text. */
type TextCell = (text: string) => string;

const inlineText: TextCell = (text) => `t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is>`;

const sharedText =
  (strings: Map<string, number>): TextCell =>
  (text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return `t="s"><v>${strings.get(text)}</v>`;
  };

const letters = madeUpHeader.map((_, i) => (i < 26 ? '' : 'A') + String.fromCharCode(65 + (i % 26)));

/** Cell styles: bordered, and a bordered date. */
const style = { plain: 1, date: 2 } as const;
const birth = madeUpHeader.indexOf('Ngày tháng năm sinh');
const numbers = new Set(
  ['STT hộ', 'Số nhân khẩu', 'Điểm B1', 'Điểm B2'].map((label) => madeUpHeader.indexOf(label)),
);

/** The serial number of `dd/mm/yyyy` in the 1900 date system. */
const serialOf = (day: string): number =>
  Date.UTC(Number(day.slice(6)), Number(day.slice(3, 5)) - 1, Number(day.slice(0, 2))) / 86_400_000 + 25_569;

/** A row with styled empty cells. Every second birthday is a date, the others are texts. */
function rowXml(number: number, values: readonly string[], textCell: TextCell): string {
  const cells = values.map((value, i) => {
    const place = `<c r="${letters[i]}${number}" s="`;
    if (value === '') return `${place}${style.plain}"/>`;
    if (i === birth && number % 2 === 0 && /^(?!31\/02)\d\d\//.test(value))
      return `${place}${style.date}"><v>${serialOf(value)}</v></c>`;
    if (numbers.has(i) && /^\d+$/.test(value)) return `${place}${style.plain}"><v>${value}</v></c>`;
    return `${place}${style.plain}" ${textCell(value)}</c>`;
  });
  return `<row r="${number}" spans="1:${letters.length}">${cells.join('')}</row>`;
}

const at = (labels: Readonly<Record<number, string>>): string[] =>
  madeUpHeader.map((_, i) => labels[i] ?? '');

/** The three header rows: a title, groups of columns, and the labels. */
const headers = [
  at({ 0: 'DANH SÁCH HỘ GIA ĐÌNH RÀ SOÁT NĂM 2025' }),
  at({ 0: 'Thông tin hộ', 16: 'Kết quả rà soát', 31: 'Đặc điểm khác' }),
  madeUpHeader,
];
const merges = ['A1:AS1', 'A2:P2', 'Q2:AE2', 'AF2:AS2'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');

function* sheetXml({ households, wrongness }: WorkbookShape, textCell: TextCell): Generator<string> {
  yield `${prologue}<worksheet ${main}><sheetData>`;
  for (const [i, labels] of headers.entries()) yield rowXml(i + 1, labels, textCell);
  let number = headers.length;
  for (const row of madeUpRows(households, wrongness)) {
    number += 1;
    yield rowXml(number, row, textCell);
  }
  yield `</sheetData><mergeCells count="4">${merges}</mergeCells></worksheet>`;
}

function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  yield `${prologue}<sst ${main}>`;
  for (const text of strings.keys())
    yield `<si><t${text.includes('\n') ? ' xml:space="preserve"' : ''}>${escaped(text)}</t></si>`;
  yield '</sst>';
}

const relations = (targets: Readonly<Record<string, string>>): string =>
  `${prologue}<Relationships xmlns="${packages}/relationships">${Object.entries(targets)
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const partType = (path: string, type: string): string =>
  `<Override PartName="/xl/${path}.xml" ContentType="${partTypes}.${type}+xml"/>`;

const contentTypes =
  `${prologue}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  partType('workbook', 'sheet.main') +
  partType('worksheets/sheet1', 'worksheet') +
  partType('sharedStrings', 'sharedStrings') +
  `${partType('styles', 'styles')}</Types>`;

const styles =
  `${prologue}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/>' +
  '<xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

const workbook =
  `${prologue}<workbook ${main} xmlns:r="${office}"><sheets>` +
  '<sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>';

/** Writes the made-up list as a workbook: three header rows with merged cells, then one row per household. */
export async function writeMadeUpWorkbook(path: string, shape: WorkbookShape): Promise<void> {
  const strings = new Map<string, number>();
  const textCell = shape.texts === 'shared' ? sharedText(strings) : inlineText;
  const parts = {
    worksheet: 'worksheets/sheet1.xml',
    sharedStrings: 'sharedStrings.xml',
    styles: 'styles.xml',
  };
  await writeZip(path, {
    '[Content_Types].xml': [contentTypes],
    '_rels/.rels': [relations({ officeDocument: 'xl/workbook.xml' })],
    'xl/workbook.xml': [workbook],
    'xl/_rels/workbook.xml.rels': [relations(parts)],
    'xl/styles.xml': [styles],
    'xl/worksheets/sheet1.xml': sheetXml(shape, textCell),
    'xl/sharedStrings.xml': stringsXml(strings),
  });
}
