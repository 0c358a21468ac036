import { serialOf } from './made-up-people.ts';
import { writeZip } from './zip-file.ts';

/** A sheet of a made-up workbook, every row of it as wide as the others. */
export interface SheetContent {
  readonly rows: Iterable<readonly string[]>;
  /** Ranges such as `A1:D1`. */
  readonly merges: readonly string[];
  /** What the cell of a value holds; the row is numbered from 1, the column from 0. */
  readonly typeOf: (value: string, column: number, row: number) => 'text' | 'number' | 'date';
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

const letters = Array.from(
  { length: 52 },
  (_, i) => (i < 26 ? '' : 'A') + String.fromCharCode(65 + (i % 26)),
);

/** Cell styles: bordered, and a bordered date. */
const style = { plain: 1, date: 2 } as const;

/** A row with styled empty cells. */
function rowXml(
  number: number,
  values: readonly string[],
  { typeOf }: SheetContent,
  textCell: TextCell,
): string {
  const cells = values.map((value, i) => {
    const place = `<c r="${letters[i]}${number}" s="`;
    if (value === '') return `${place}${style.plain}"/>`;
    const type = typeOf(value, i, number);
    if (type === 'date') return `${place}${style.date}"><v>${serialOf(value)}</v></c>`;
    if (type === 'number') return `${place}${style.plain}"><v>${value}</v></c>`;
    return `${place}${style.plain}" ${textCell(value)}</c>`;
  });
  return `<row r="${number}" spans="1:${values.length}">${cells.join('')}</row>`;
}

function* sheetXml(sheet: SheetContent, textCell: TextCell): Generator<string> {
  yield `${prologue}<worksheet ${main}><sheetData>`;
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    yield rowXml(number, row, sheet, textCell);
  }
  const merges = sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  yield `</sheetData><mergeCells count="${sheet.merges.length}">${merges}</mergeCells></worksheet>`;
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

/** Writes a workbook of one sheet, its texts as shared strings, as Excel writes them, or inline in their cells. */
export async function writeWorkbook(
  path: string,
  sheet: SheetContent,
  texts: 'shared' | 'inline',
): Promise<void> {
  const strings = new Map<string, number>();
  const textCell = texts === 'shared' ? sharedText(strings) : inlineText;
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
    'xl/worksheets/sheet1.xml': sheetXml(sheet, textCell),
    'xl/sharedStrings.xml': stringsXml(strings),
  });
}
