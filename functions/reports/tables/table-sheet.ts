import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx';
import { firstRow, type GridCell, leading } from '../../../shared/reports/tables/grid/grid.ts';
import { headingRows } from '../../../shared/reports/tables/grid/headings.ts';
import type { FilledTable } from '../../../shared/reports/tables/official-tables.ts';
import { escapeFormula } from '../../files/escape-formula.ts';
import { cellStyle, orderStyle, tableStyles } from './table-styles.ts';

/** Rows are counted from 0 here, as the library does. */
const rowOf = {
  office: 0,
  title: 1,
  subtitle: 2,
  remark: 3,
  headings: 4,
  numbers: 7,
  units: firstRow - 1,
} as const;

/** In points; the second row has the longest texts over one column. */
const headingHeights = [32, 50, 36] as const;

/** A cell before it is placed. */
interface Content {
  readonly text?: string;
  readonly cell?: GridCell;
  readonly style: CellStyle;
}

/** Cells and merged ranges that are being placed on a sheet. */
interface Canvas {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
}

/** The sheet of an official table. */
export function tableSheet(filled: FilledTable): WriteSheet {
  const canvas: Canvas = { cells: new Map(), merges: [] };
  const width = leading + filled.columns.length;
  placeTitles(canvas, filled, width);
  placeHeadings(canvas, filled);
  const last = placeRows(canvas, filled);
  const end = placeNotes(canvas, filled, { from: last + 1, width });
  const heights = new Map([
    [rowOf.title, 36],
    ...headingHeights.map((height, i): [number, number] => [rowOf.headings + i, height]),
    [rowOf.numbers, 26],
    ...filled.table.notes.map((note, i): [number, number] => [last + 2 + i, heightOf(note, filled)]),
  ]);
  return {
    name: filled.table.sheet,
    columns: [{ width: 6 }, { width: 26 }, ...filled.columns.map((column) => ({ width: widthOf(column) }))],
    rows: Array.from({ length: end + 1 }, () => []),
    cells: canvas.cells,
    merges: canvas.merges,
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    freezePane: { rows: rowOf.units, columns: leading },
    pageSetup: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const widthOf = ({ width, format }: FilledTable['columns'][number]): number =>
  width ?? (format === 'rate' ? 9 : 10);

/** The height of a note that runs over the whole width, in points. */
function heightOf(note: string, { columns }: FilledTable): number {
  const width = 32 + columns.reduce((sum, column) => sum + widthOf(column), 0);
  return 16 * Math.ceil((note.length * 1.1) / width);
}

function place({ cells }: Canvas, row: number, column: number, { text, cell, style }: Content): void {
  const value = text === undefined ? (cell?.value ?? null) : escapeFormula(text);
  const shown = typeof value === 'string' && text === undefined ? escapeFormula(value) : value;
  if (cell?.formula !== undefined)
    cells.set(`${row},${column}`, { formula: cell.formula, formulaResult: cell.value, style });
  else cells.set(`${row},${column}`, { value: shown, style });
}

interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** A text over several cells, all of which have the style, so that the frame is whole. */
function placeOver(canvas: Canvas, { row, column, rows = 1, columns = 1 }: Range, content: Content): void {
  for (let r = row; r < row + rows; r += 1)
    for (let c = column; c < column + columns; c += 1)
      place(canvas, r, c, r === row && c === column ? content : { style: content.style });
  if (rows * columns > 1)
    canvas.merges.push({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    });
}

function placeTitles(canvas: Canvas, { table }: FilledTable, width: number): void {
  place(canvas, rowOf.office, 0, { text: table.office, style: tableStyles.office });
  place(canvas, rowOf.office, width - 1, { text: table.form, style: tableStyles.form });
  const lines = [
    [rowOf.title, table.title, tableStyles.title],
    [rowOf.subtitle, table.subtitle, tableStyles.subtitle],
    [rowOf.remark, table.remark, tableStyles.subtitle],
  ] as const;
  for (const [row, text, style] of lines)
    placeOver(canvas, { row, column: 0, columns: width }, { text, style });
}

function placeHeadings(canvas: Canvas, { table, headings, columns }: FilledTable): void {
  const style = tableStyles.heading;
  for (const [column, text] of ['TT', table.units.heading].entries())
    placeOver(canvas, { row: rowOf.headings, column, rows: headingRows }, { text, style });
  for (const { row, column, text, ...size } of headings)
    placeOver(canvas, { row: rowOf.headings + row, column: leading + column, ...size }, { text, style });
  const numbers = [...table.units.numbers, ...columns.map(({ number }) => number)];
  for (const [column, number] of numbers.entries())
    place(canvas, rowOf.numbers, column, { text: number, style: tableStyles.number });
}

/** Places the rows, and returns the index of the last. */
function placeRows(canvas: Canvas, { rows, columns }: FilledTable): number {
  for (const [i, { kind, cells }] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      const format = column < leading ? 'text' : (columns[column - leading]?.format ?? 'text');
      const style = column === 0 ? orderStyle(kind) : cellStyle(kind, format);
      place(canvas, rowOf.units + i, column, { cell, style });
    }
  return rowOf.units + rows.length - 1;
}

/** Notes below the table and the places for signatures; returns the index of the last row. */
function placeNotes(
  canvas: Canvas,
  { table: { notes } }: FilledTable,
  { from, width }: { readonly from: number; readonly width: number },
): number {
  let row = from + 1;
  for (const text of notes) {
    placeOver(canvas, { row, column: 0, columns: width }, { text, style: tableStyles.note });
    row += 1;
  }
  row += 1;
  const half = Math.floor(width / 2);
  const signers = [
    ['Người lập biểu', 0, half],
    ['TM. ỦY BAN NHÂN DÂN', half, width - half],
  ] as const;
  for (const [text, column, columns] of signers)
    placeOver(canvas, { row, column, columns }, { text, style: tableStyles.signature });
  return row;
}
