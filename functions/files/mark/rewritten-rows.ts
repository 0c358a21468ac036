import { dayOfSerial } from '../../../shared/batch/cells/births.ts';
import type { Cell, Row } from '../../../shared/batch/cells/rows.ts';
import { dayStyle, type Styles } from '../xlsx/patch/styles.ts';
import { cellName, emptyCell, textCell, valueCell } from '../xlsx/write/cells.ts';
import { type CellMark, marksInTurn, type RowMarks } from './cells.ts';

/** How the rows of a sheet are written anew. */
export interface RowsWriting {
  readonly marks: AsyncIterable<RowMarks>;
  readonly styles: Styles;
  /** The calendar by which days are written as days; undefined where they stay text. */
  readonly epoch: 1900 | 1904 | undefined;
}

/** The XML of rows in the order in which they come; one that is out of order follows the one before. */
export async function* writtenRows(
  rows: AsyncIterable<readonly Row[]>,
  { marks, ...how }: RowsWriting,
): AsyncGenerator<string> {
  const due = await marksInTurn(marks);
  let last = 0;
  const written = (wanted: number, cells: readonly Cell[], marked: readonly CellMark[]): string => {
    last = Math.max(wanted, last + 1);
    return `<row r="${last}">${rowCells(last, cells, marked, how)}</row>`;
  };
  for await (const chunk of rows) {
    let xml = '';
    for (const { number, cells } of chunk) {
      const { missed, cells: marked } = await due(number);
      for (const each of missed) xml += written(each.row, [], each.cells);
      xml += written(number, cells, marked);
    }
    yield xml;
  }
  for (const { row, cells } of (await due(Number.POSITIVE_INFINITY)).missed) yield written(row, [], cells);
}

type How = Omit<RowsWriting, 'marks'>;

function rowCells(row: number, cells: readonly Cell[], marks: readonly CellMark[], how: How): string {
  const kinds = new Map(marks.map(({ column, kind }) => [column, kind]));
  const width = Math.max(cells.length, (marks.at(-1)?.column ?? -1) + 1);
  let xml = '';
  for (let column = 0; column < width; column += 1) {
    const cell = cells[column] ?? null;
    const kind = kinds.get(column);
    if (cell === null && kind === undefined) continue;
    const serial = serialOf(cell, how.epoch);
    const style = serial === undefined ? 0 : dayStyle;
    const shown = kind === undefined ? style : how.styles.marked(style, kind);
    xml += cellXml(cellName(column, row), shown, serial ?? cell);
  }
  return xml;
}

function cellXml(name: string, style: number, cell: Cell): string {
  if (cell === null || cell === '') return emptyCell(name, style);
  if (typeof cell === 'boolean') return valueCell(name, style, cell ? 1 : 0, 'b');
  if (typeof cell === 'number' && Number.isFinite(cell)) return valueCell(name, style, cell);
  return textCell(name, style, String(cell));
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const epochs = { 1900: 25_569, 1904: 24_107 } as const;

/** The number of a day in a spreadsheet, where it is one that will be read as the same day. */
function serialOf(cell: Cell, epoch: How['epoch']): number | undefined {
  if (epoch === undefined || typeof cell !== 'string' || !isoDay.test(cell)) return undefined;
  const serial = Date.parse(`${cell}T00:00:00Z`) / 86_400_000 + epochs[epoch];
  return dayOfSerial(serial, epoch) === cell ? serial : undefined;
}
