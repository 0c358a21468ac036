import { unreadable } from '../../shared/batch/file-rejected.ts';
import { limits } from '../../shared/batch/limits.ts';
import type { Cell, Row } from '../../shared/batch/rows.ts';
import { dayOfSerial } from '../../shared/batch/values.ts';
import { utf8Text } from './text-pieces.ts';
import { finder, isNameEnd, mapSpans, refuseDtd, stringItem, xmlText } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly epoch: 1900 | 1904;
}

/** One row longer than this is no table. */
const longestRow = 8 * 1024 * 1024;
/** The last row of a spreadsheet. */
const lastRow = 1_048_576;

/** The tags of a sheet, with its namespace prefix. */
interface Tags {
  readonly prefix: string;
  readonly row: string;
  readonly rowEnd: string;
  readonly cell: string;
  readonly cellEnd: string;
  readonly value: string;
  readonly valueEnd: string;
  /** What ends all rows. */
  readonly end: string;
}

const tagsWith = (p: string): Tags => ({
  prefix: p,
  row: `<${p}row`,
  rowEnd: `</${p}row>`,
  cell: `<${p}c`,
  cellEnd: `</${p}c>`,
  value: `<${p}v`,
  valueEnd: `</${p}v>`,
  end: `</${p}sheetData`,
});

/**
 * The rows of a sheet's XML, read as a stream: a chunk of rows for each chunk of bytes. Reads to the end even where
 * nothing more can come of it, so that a bomb is told from a damaged file by what it inflates to.
 */
export async function* xlsxRows(chunks: AsyncIterable<Buffer>, book: Workbook): AsyncGenerator<Row[]> {
  let rest = '';
  let tags: Tags | undefined;
  let last = 0;
  let state: 'rows' | 'after' | 'lost' = 'rows';
  for await (const text of utf8Text(chunks)) {
    if (state !== 'rows') continue;
    rest = withoutComments(rest + text);
    tags ??= tagsOf(rest);
    const end = tags ? rest.lastIndexOf(tags.rowEnd) + tags.rowEnd.length : 0;
    if (tags && end >= tags.rowEnd.length) {
      const rows = parseRows(rest.slice(0, end), tags, book, last);
      last = rows.at(-1)?.number ?? last;
      rest = rest.slice(end);
      yield rows;
    }
    if (tags && rest.includes(tags.end)) state = 'after';
    else if (rest.length > longestRow) state = 'lost';
    if (state !== 'rows') rest = '';
  }
  if (!tags || state === 'lost') throw unreadable('unreadable');
}

const withoutComments = (text: string): string =>
  text.includes('<!--') ? mapSpans(text, '<!--', '-->') : text;

function tagsOf(text: string): Tags | undefined {
  const root = /<([\w.-]+:)?sheetData[\s/>]/.exec(text);
  if (!root) return undefined;
  refuseDtd(text.slice(0, root.index));
  return tagsWith(root[1] ?? '');
}

const space = 32;
const equals = 61;
const slash = 47;

/** Finders over one piece of a sheet's XML; rows and cells come in order, so each looks ever further. */
const findersIn = (xml: string, tags: Tags) => ({
  row: finder(xml, tags.row),
  rowEnd: finder(xml, tags.rowEnd),
  cell: finder(xml, tags.cell),
  cellEnd: finder(xml, tags.cellEnd),
  value: finder(xml, tags.value),
  valueEnd: finder(xml, tags.valueEnd),
  tagEnd: finder(xml, '>'),
});

interface Piece {
  readonly xml: string;
  readonly tags: Tags;
  readonly next: ReturnType<typeof findersIn>;
  readonly book: Workbook;
}

function parseRows(xml: string, tags: Tags, book: Workbook, before: number): Row[] {
  const piece = { xml, tags, next: findersIn(xml, tags), book };
  const { next } = piece;
  const rows: Row[] = [];
  let number = before;
  for (let at = next.row(0); at < xml.length; ) {
    const nameEnd = at + tags.row.length;
    const tagEnd = next.tagEnd(nameEnd);
    if (tagEnd >= xml.length) break;
    let end = tagEnd;
    if (isNameEnd(xml.charCodeAt(nameEnd))) {
      number = rowNumber(attribute(xml, 'r', nameEnd, tagEnd), number);
      if (xml.charCodeAt(tagEnd - 1) !== slash) {
        end = next.rowEnd(tagEnd);
        if (end >= xml.length) break;
        const cells = parseCells(piece, tagEnd + 1, end);
        if (cells.length > 0) rows.push({ number, cells });
      }
    }
    at = next.row(end + 1);
  }
  return rows;
}

/** The row's own number where it is one, else the next after the row before. */
function rowNumber(text: string, before: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= lastRow ? number : before + 1;
}

function parseCells(piece: Piece, from: number, to: number): Cell[] {
  const { xml, tags, next } = piece;
  const cells: Cell[] = [];
  let free = 0;
  for (let at = next.cell(from); at < to; ) {
    const nameEnd = at + tags.cell.length;
    const tagEnd = next.tagEnd(nameEnd);
    let end = tagEnd;
    if (isNameEnd(xml.charCodeAt(nameEnd))) {
      const index = columnIndex(xml, nameEnd, tagEnd) ?? free;
      free = index + 1;
      if (xml.charCodeAt(tagEnd - 1) !== slash) {
        end = next.cellEnd(tagEnd);
        if (end > to) break;
        if (index < limits.columns) {
          while (cells.length < index) cells.push(null);
          cells[index] = cellValue(piece, { nameEnd, tagEnd, end });
        }
      }
    }
    at = next.cell(end + 1);
  }
  return cells;
}

/** The value of a one-letter attribute in the tag between two positions, or ''. */
function attribute(xml: string, name: string, from: number, to: number): string {
  const code = name.charCodeAt(0);
  for (let at = from; at < to; at += 1) {
    if (xml.charCodeAt(at) !== equals) continue;
    const mark = xml.charCodeAt(at + 1);
    let close = at + 2;
    while (close < to && xml.charCodeAt(close) !== mark) close += 1;
    if (xml.charCodeAt(at - 1) === code && xml.charCodeAt(at - 2) <= space) return xml.slice(at + 2, close);
    at = close;
  }
  return '';
}

/** The column of a cell's reference (`AB12` is 27), or undefined where it has none. */
function columnIndex(xml: string, from: number, to: number): number | undefined {
  // Nearly every writer puts the reference first.
  const first = xml.charCodeAt(from + 1) === 114 && xml.charCodeAt(from + 2) === equals;
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

function cellValue({ xml, tags, next, book }: Piece, { nameEnd, tagEnd, end }: Span): Cell {
  const type = attribute(xml, 't', nameEnd, tagEnd);
  if (type === 'inlineStr') return stringItem(xml.slice(tagEnd + 1, end), tags.prefix) || null;
  const open = next.value(tagEnd);
  if (open >= end) return null;
  const from = next.tagEnd(open) + 1;
  const to = next.valueEnd(open);
  if (to > end || to < from) return null;
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
