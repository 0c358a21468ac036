import { type Cell, type Row, uncalculated } from '../../../../shared/batch/cells/rows.ts';
import { unreadable } from '../../../../shared/batch/findings/file-rejected.ts';
import { limits } from '../../../../shared/batch/findings/limits.ts';
import { sheetLimits } from '../ooxml.ts';
import { cellValue, columnAt, numberAt, numberCell, sharedCell, type WorkbookContext } from './cells.ts';
import { type CommonCell, newCommonCell, readCommonCell } from './common-cell.ts';
import { markupScanner } from './markup-scanner.ts';
import { type Content, decodedText, newContent, nextMarkup, readContent } from './xml-content.ts';
import { type Markup, nameHash, newMarkup, readMarkup } from './xml-markup.ts';

const [sheetData, row, cell, formula] = ['sheetData', 'row', 'c', 'f'].map(nameHash);

/** The state of reading a sheet: its complete rows, and the one that is open. */
interface Reading {
  readonly book: WorkbookContext;
  place: 'before' | 'rows' | 'after';
  rows: Row[];
  number: number;
  /** Whether a row is open. Its cells are the first `width` of `cells`, which is reused for each row. */
  open: boolean;
  width: number;
  readonly cells: Cell[];
  /** The column of the next cell if it has no reference. */
  free: number;
  /** Whether a cell of the open row is struck through. */
  struck: boolean;
  // Reused for all tags and cells.
  readonly tag: Markup;
  readonly content: Content;
  readonly common: CommonCell;
}

const newReading = (book: WorkbookContext): Reading => ({
  book,
  place: 'before',
  rows: [],
  number: 0,
  open: false,
  width: 0,
  cells: [],
  free: 0,
  struck: false,
  tag: newMarkup(),
  content: newContent(),
  common: newCommonCell(),
});

function endRow(reading: Reading): void {
  const { number, rows, width, struck } = reading;
  const cells = reading.cells.slice(0, width);
  if (width > 0) rows.push(struck ? { number, cells, struck } : { number, cells });
  reading.open = false;
  reading.width = 0;
  reading.struck = false;
}

/** Starts a row with its own number, or with the next where it has none. */
function startRow(reading: Reading, number: number): void {
  endRow(reading);
  reading.number = number >= 1 && number <= sheetLimits.rows ? number : reading.number + 1;
  reading.open = true;
  reading.free = 0;
}

function setCell(reading: Reading, column: number, value: Cell, style: number): void {
  if (column >= limits.columns) return;
  const { cells, book } = reading;
  for (; reading.width <= column; reading.width += 1) cells[reading.width] = null;
  cells[column] = value;
  if (book.struck?.has(style) && value !== null) reading.struck = true;
}

/** Reads the cells in the common form. Returns the position after them, or -1 where the first has another form. */
function takeCommon(reading: Reading, bytes: Buffer, start: number): number {
  const { common, book, content } = reading;
  let at = -1;
  for (let next = readCommonCell(bytes, start, common); next >= 0; next = readCommonCell(bytes, at, common)) {
    const { kind, column, style, number, from, to } = common;
    if (kind === 'number') setCell(reading, column, numberCell(number, style, book), style);
    else if (kind === 'shared') setCell(reading, column, sharedCell(number, book), style);
    else if (kind === 'text') setCell(reading, column, content.decode(bytes, from, to) || null, style);
    reading.free = column + 1;
    at = next;
  }
  return at;
}

/** Reads a cell in any form from after its start tag. Returns the position after it, or -1 where it is incomplete. */
function takeCell(reading: Reading, bytes: Buffer, start: number): number {
  const { tag, content, book } = reading;
  const next = tag.kind === 'open' ? readContent(bytes, start, content) : start;
  if (next < 0) return next;
  const column = tag.r === 0 ? -1 : columnAt(bytes, tag.r);
  const place = column < 0 ? reading.free : column;
  if (tag.kind === 'open') {
    const value = cellValue(bytes, tag, content, book);
    const style = numberAt(bytes, tag.s);
    const empty = value === null && tag.t === 0;
    setCell(reading, place, empty ? valueOfFormula(bytes, start, tag) : value, style);
  }
  reading.free = place + 1;
  return next;
}

/** A formula that is a text, as in a cell written as `="0123"`. */
const literal = /^"((?:[^"]|"")*)"$/;

/** The value of a cell without a stored one, whose content may be a formula. */
function valueOfFormula(bytes: Buffer, start: number, markup: Markup): Cell {
  const from = readMarkup(bytes, nextMarkup(bytes, start), markup);
  if (markup.kind === 'close' || markup.name !== formula) return null;
  const text = markup.kind === 'open' ? decodedText(bytes, from, nextMarkup(bytes, from)) : '';
  const [, quoted] = literal.exec(text) ?? [];
  return quoted === undefined ? uncalculated : quoted.replaceAll('""', '"') || null;
}

/** Reads the markup at a `<` of a sheet; what is outside its rows is skipped. */
function takeMarkup(reading: Reading, bytes: Buffer, at: number): number {
  const after = reading.open ? takeCommon(reading, bytes, at) : -1;
  if (after >= 0) return after;
  const { tag } = reading;
  const next = readMarkup(bytes, at, tag);
  const { kind, name } = tag;
  if (next < 0 || kind === 'other' || kind === 'cdata') return next;
  if (name === cell && kind !== 'close' && reading.open) return takeCell(reading, bytes, next);
  if (name === row && reading.place === 'rows') {
    if (kind === 'close') endRow(reading);
    else startRow(reading, tag.r === 0 ? -1 : numberAt(bytes, tag.r));
    if (kind === 'empty') endRow(reading);
  } else if (name === sheetData) {
    endRow(reading);
    reading.place = kind === 'open' ? 'rows' : 'after';
  }
  return next;
}

/**
 * The rows of a sheet's XML, read as a stream: a chunk of rows for each chunk of bytes. The bytes after the rows are read
 * too, because a bomb or a damaged file may show only at the end.
 */
export async function* xlsxRows(chunks: AsyncIterable<Buffer>, book: WorkbookContext): AsyncGenerator<Row[]> {
  const reading = newReading(book);
  const scan = markupScanner((bytes, at) => takeMarkup(reading, bytes, at));
  for await (const chunk of chunks) {
    if (reading.place !== 'after') scan(chunk);
    if (reading.rows.length === 0) continue;
    yield reading.rows;
    reading.rows = [];
  }
  if (reading.place !== 'after') throw unreadable('unreadable');
}
