import { type BuiltEntry, buildZip } from './build-zip.ts';

interface BuiltSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** The XML inside `sheetData`. */
  readonly data: string;
}

export interface BuiltBook {
  readonly sheets: readonly BuiltSheet[];
  /** The `<si>` items. */
  readonly strings?: readonly string[];
  /** Number formats by cell style: a built-in id, or a format code. */
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
  /** The namespace prefix of the sheets' and strings' elements, such as `x:`. */
  readonly prefix?: string;
  /** Goes before the root of each sheet. */
  readonly prologue?: string;
  /** Changes the entries before they are packed. */
  readonly entries?: (entries: BuiltEntry[]) => BuiltEntry[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (items: readonly (readonly [string, string])[]): string =>
  `<Relationships>${items
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function stylesOf(formats: readonly (number | string)[]): string {
  const custom = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${format}"/>` : '',
  );
  const xfs = formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${custom.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
}

/** A workbook from raw pieces of XML, so that a test decides every byte that matters. */
export function buildXlsx(book: BuiltBook): Buffer {
  const { sheets, strings = [], formats = [0], date1904 = false, prefix: p = '', prologue = '' } = book;
  const namespace = p ? `xmlns:${p.slice(0, -1)}="${main}"` : `xmlns="${main}"`;
  const targets = sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const entries: BuiltEntry[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([...targets, ['sharedStrings', 'sharedStrings.xml'], ['styles', '/xl/styles.xml']]),
    },
    ...sheets.map(({ data }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: `<?xml version="1.0"?>${prologue}<${p}worksheet ${namespace}><${p}sheetData>${data}</${p}sheetData></${p}worksheet>`,
    })),
    { name: 'xl/sharedStrings.xml', data: `<${p}sst ${namespace}>${strings.join('')}</${p}sst>` },
    { name: 'xl/styles.xml', data: stylesOf(formats) },
  ];
  return buildZip(book.entries ? book.entries(entries) : entries);
}

/** The XML of one row of inline texts. */
export const inlineRow = (number: number, texts: readonly string[]): string =>
  `<row r="${number}">${texts
    .map(
      (text, i) => `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`;
