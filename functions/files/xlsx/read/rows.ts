import type { Cell, Row } from '../../../../shared/batch/cells/rows.ts';
import { unreadable } from '../../../../shared/batch/findings/file-rejected.ts';
import { limits } from '../../../../shared/batch/findings/limits.ts';
import {
  cellValue,
  columnAt,
  numberAt,
  numberCell,
  sharedCell,
  uncalculated,
  type Workbook,
} from './cells.ts';
import { newUsualCell, readUsualCell, type UsualCell } from './common-cell.ts';
import { markupScanner } from './markup-scanner.ts';
import { type Content, newContent, nextMarkup, readContent } from './xml-content.ts';
import { type Markup, nameNumber, newMarkup, readMarkup } from './xml-markup.ts';

/** The last row of a spreadsheet. */
const lastRow = 1_048_576;

const [sheetData, row, cell, formula] = ['sheetData', 'row', 'c', 'f'].map(nameNumber);

/** A sheet that is being read: the rows that are complete, and the one that is open. */
interface Reading {
  readonly book: Workbook;
  place: 'before' | 'rows' | 'after';
  rows: Row[];
  number: number;
  /** Whether a row is open; its cells are the first `width` of `cells`, which is used again for the next. */
  open: boolean;
  width: number;
  readonly cells: Cell[];
  /** The column of a cell without a reference. */
  free: number;
  /** What was read last, as far as it went. */
  readonly tag: Markup;
  readonly content: Content;
  readonly usual: UsualCell;
}

const newReading = (book: Workbook): Reading => ({
  ...{ book, place: 'before', rows: [], number: 0, open: false, width: 0, cells: [], free: 0 },
  ...{ tag: newMarkup(), content: newContent(), usual: newUsualCell() },
});

function endRow(reading: Reading): void {
  const { cells, number, rows, width } = reading;
  if (width > 0) rows.push({ number, cells: cells.slice(0, width) });
  reading.open = false;
  reading.width = 0;
}

/** A row has its own number, or the next after the row before. */
function startRow(reading: Reading, number: number): void {
  endRow(reading);
  reading.number = number >= 1 && number <= lastRow ? number : reading.number + 1;
  reading.open = true;
  reading.free = 0;
}

function setCell(reading: Reading, column: number, value: Cell): void {
  if (column >= limits.columns) return;
  const { cells } = reading;
  for (; reading.width <= column; reading.width += 1) cells[reading.width] = null;
  cells[column] = value;
}

/** Takes a cell in the usual spelling; -1 where it has another. */
function takeUsual(reading: Reading, bytes: Buffer, at: number): number {
  const { usual, book, content } = reading;
  const next = readUsualCell(bytes, at, usual);
  if (next < 0) return next;
  const { kind, column, style, number, from, to } = usual;
  if (kind === 'number') setCell(reading, column, numberCell(number, style, book));
  else if (kind === 'shared') setCell(reading, column, sharedCell(number, book));
  else if (kind === 'text') setCell(reading, column, content.decode(bytes, from, to) || null);
  reading.free = column + 1;
  return next;
}

/** Takes a cell in any spelling from after its start tag; -1 where it is not complete. */
function takeCell(reading: Reading, bytes: Buffer, start: number): number {
  const { tag, content, book } = reading;
  const next = tag.kind === 'open' ? readContent(bytes, start, content) : start;
  if (next < 0) return next;
  const column = tag.r === 0 ? -1 : columnAt(bytes, tag.r);
  const place = column < 0 ? reading.free : column;
  if (tag.kind === 'open') {
    const value = cellValue(bytes, tag, content, book);
    const empty = value === null && tag.t === 0;
    setCell(reading, place, empty && isFormula(bytes, start, tag) ? uncalculated : value);
  }
  reading.free = place + 1;
  return next;
}

/** Whether a cell's content begins with a formula. */
function isFormula(bytes: Buffer, start: number, markup: Markup): boolean {
  readMarkup(bytes, nextMarkup(bytes, start), markup);
  return markup.kind !== 'close' && markup.name === formula;
}

/** Takes the markup of a sheet; what stands outside its rows passes by. */
function takeMarkup(reading: Reading, bytes: Buffer, at: number): number {
  const after = reading.open ? takeUsual(reading, bytes, at) : -1;
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
 * The rows of a sheet's XML, read as a stream: a chunk of rows for each chunk of bytes. Reads to the end even where
 * nothing more can come of it, so that a bomb is told from a damaged file by what it inflates to.
 */
export async function* xlsxRows(chunks: AsyncIterable<Buffer>, book: Workbook): AsyncGenerator<Row[]> {
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
