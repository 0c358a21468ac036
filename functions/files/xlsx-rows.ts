import { unreadable } from '../../shared/batch/file-rejected.ts';
import { limits } from '../../shared/batch/limits.ts';
import type { Cell, Row } from '../../shared/batch/rows.ts';
import { dayOfSerial } from '../../shared/batch/values.ts';
import { utf8Text } from './text-pieces.ts';
import { refuseDtd, stringItem, xmlText } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly epoch: 1900 | 1904;
}

/** One row longer than this is no table. */
const longestRow = 32 * 1024 * 1024;

/** The tags of a sheet, with its namespace prefix. */
interface Tags {
  readonly prefix: string;
  readonly row: string;
  readonly rowEnd: string;
  readonly cell: string;
  readonly cellEnd: string;
  readonly value: string;
  readonly valueEnd: string;
}

const tagsWith = (p: string): Tags => ({
  prefix: p,
  row: `<${p}row`,
  rowEnd: `</${p}row>`,
  cell: `<${p}c`,
  cellEnd: `</${p}c>`,
  value: `<${p}v`,
  valueEnd: `</${p}v>`,
});

/** The rows of a sheet's XML, read as a stream: a chunk of rows for each chunk of bytes. */
export async function* xlsxRows(chunks: AsyncIterable<Buffer>, book: Workbook): AsyncGenerator<Row[]> {
  let rest = '';
  let tags: Tags | undefined;
  let last = 0;
  for await (const text of utf8Text(chunks)) {
    rest = withoutComments(rest + text);
    tags ??= tagsOf(rest);
    if (!tags) continue;
    const cut = rest.lastIndexOf(tags.rowEnd);
    if (rest.length > longestRow && cut < 0) throw unreadable('unreadable');
    if (cut < 0) continue;
    const end = cut + tags.rowEnd.length;
    const rows = parseRows(rest.slice(0, end), tags, book, last);
    last = rows.at(-1)?.number ?? last;
    rest = rest.slice(end);
    yield rows;
  }
  if (!tags) throw unreadable('unreadable');
}

const withoutComments = (text: string): string =>
  text.includes('<!--') ? text.replace(/<!--[\s\S]*?-->/g, '') : text;

function tagsOf(text: string): Tags | undefined {
  const root = /<([\w.-]+:)?sheetData[\s/>]/.exec(text);
  if (!root) {
    if (text.length > longestRow) throw unreadable('unreadable');
    return undefined;
  }
  refuseDtd(text.slice(0, root.index));
  return tagsWith(root[1] ?? '');
}

const space = 32;
const greater = 62;
const slash = 47;
/** After a tag's name comes a space, its end or a slash; a letter makes it another tag. */
const endsName = (code: number): boolean => code === greater || code === slash || code <= space;

function parseRows(xml: string, tags: Tags, book: Workbook, before: number): Row[] {
  const rows: Row[] = [];
  let number = before;
  for (let at = xml.indexOf(tags.row); at >= 0; ) {
    const nameEnd = at + tags.row.length;
    const tagEnd = xml.indexOf('>', nameEnd);
    if (tagEnd < 0) break;
    let end = tagEnd;
    if (endsName(xml.charCodeAt(nameEnd))) {
      number = Number(attribute(xml, 'r', nameEnd, tagEnd)) || number + 1;
      if (xml.charCodeAt(tagEnd - 1) !== slash) {
        end = xml.indexOf(tags.rowEnd, tagEnd);
        if (end < 0) break;
        const cells = parseCells(xml, tagEnd + 1, end, tags, book);
        if (cells.length > 0) rows.push({ number, cells });
      }
    }
    at = xml.indexOf(tags.row, end + 1);
  }
  return rows;
}

function parseCells(xml: string, from: number, to: number, tags: Tags, book: Workbook): Cell[] {
  const cells: Cell[] = [];
  let next = 0;
  for (let at = xml.indexOf(tags.cell, from); at >= 0 && at < to; ) {
    const nameEnd = at + tags.cell.length;
    const tagEnd = xml.indexOf('>', nameEnd);
    let end = tagEnd;
    if (endsName(xml.charCodeAt(nameEnd))) {
      const index = columnIndex(xml, nameEnd, tagEnd) ?? next;
      next = index + 1;
      if (xml.charCodeAt(tagEnd - 1) !== slash) {
        end = xml.indexOf(tags.cellEnd, tagEnd);
        if (end < 0 || end > to) break;
        if (index < limits.columns) {
          while (cells.length < index) cells.push(null);
          cells[index] = cellValue(xml, { nameEnd, tagEnd, end }, tags, book);
        }
      }
    }
    at = xml.indexOf(tags.cell, end + 1);
  }
  return cells;
}

/** The value of a one-letter attribute in the tag between two positions, or ''. */
function attribute(xml: string, name: string, from: number, to: number): string {
  const code = name.charCodeAt(0);
  for (let at = xml.indexOf('=', from); at >= 0 && at < to; ) {
    const mark = xml[at + 1]!;
    const close = xml.indexOf(mark, at + 2);
    if (close < 0 || close > to) return '';
    if (xml.charCodeAt(at - 1) === code && xml.charCodeAt(at - 2) <= space) return xml.slice(at + 2, close);
    at = xml.indexOf('=', close);
  }
  return '';
}

/** The column of a cell's reference (`AB12` is 27), or undefined where it has none. */
function columnIndex(xml: string, from: number, to: number): number | undefined {
  // Nearly every writer puts the reference first.
  const first = xml.charCodeAt(from + 1) === 114 && xml.charCodeAt(from + 2) === 61;
  const reference = first ? xml.slice(from + 4, from + 7) : attribute(xml, 'r', from, to);
  let index = 0;
  for (let at = 0; at < reference.length && at < 3; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index > 0 ? index - 1 : undefined;
}

interface Span {
  readonly nameEnd: number;
  readonly tagEnd: number;
  readonly end: number;
}

function cellValue(xml: string, { nameEnd, tagEnd, end }: Span, tags: Tags, book: Workbook): Cell {
  const type = attribute(xml, 't', nameEnd, tagEnd);
  if (type === 'inlineStr') return stringItem(xml.slice(tagEnd + 1, end), tags.prefix) || null;
  const open = xml.indexOf(tags.value, tagEnd);
  if (open < 0 || open >= end) return null;
  const from = xml.indexOf('>', open) + 1;
  const to = xml.indexOf(tags.valueEnd, from);
  if (to < 0 || to > end) return null;
  const value = xml.slice(from, to);
  if (type === 's') return book.strings[Number(value)] || null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'd') return value.slice(0, 10);
  if (type !== '' && type !== 'n') return xmlText(value) || null;
  const number = value === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) return xmlText(value) || null;
  return book.dates[Number(attribute(xml, 's', nameEnd, tagEnd))]
    ? (dayOfSerial(number, book.epoch) ?? number)
    : number;
}
