import { limits } from '../../shared/batch/limits.ts';
import type { Cell, Row } from '../../shared/batch/rows.ts';
import { dayOfSerial } from '../../shared/batch/values.ts';
import { attribute, columnAt } from './xlsx-attributes.ts';
import { finder, isNameEnd, stringItem, xmlText } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly epoch: 1900 | 1904;
}

/** The last row of a spreadsheet. */
const lastRow = 1_048_576;

/** The tags of a sheet, with its namespace prefix. */
export interface Tags {
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

export const tagsWith = (p: string): Tags => ({
  prefix: p,
  row: `<${p}row`,
  rowEnd: `</${p}row>`,
  cell: `<${p}c`,
  cellEnd: `</${p}c>`,
  value: `<${p}v`,
  valueEnd: `</${p}v>`,
  end: `</${p}sheetData`,
});

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

/** The complete rows of a piece of a sheet's XML; `before` is the number of the row before it. */
export function parseRows(xml: string, tags: Tags, book: Workbook, before: number): Row[] {
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
      const index = columnAt(xml, nameEnd, tagEnd) ?? free;
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
