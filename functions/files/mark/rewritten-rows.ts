import { dayOfSerial } from '../../../shared/batch/cells/births.ts';
import type { Cell, Row } from '../../../shared/batch/cells/rows.ts';
import { type CellMark, marksByRow, type RowMarks } from '../xlsx/patch/marks.ts';
import { dayStyle, type Styles } from '../xlsx/patch/styles.ts';
import { cellName, emptyCell, textCell, valueCell } from '../xlsx/write/cells.ts';

/** How the rows of a sheet are rewritten. */
interface CellFormats {
  readonly styles: Styles;
  /** The calendar in which days become dates; undefined where they stay text. */
  readonly dayEpoch: 1900 | 1904 | undefined;
}

export interface Rewriting extends CellFormats {
  readonly marks: AsyncIterable<RowMarks>;
}

/** The XML of rows in their order; a row whose number is not above the one before gets the next number. */
export async function* rewrittenRows(
  rows: AsyncIterable<readonly Row[]>,
  { marks, ...formats }: Rewriting,
): AsyncGenerator<string> {
  const dueAt = await marksByRow(marks);
  let last = 0;
  const rowXml = (number: number, cells: readonly Cell[], marked: readonly CellMark[]): string => {
    last = Math.max(number, last + 1);
    return `<row r="${last}">${cellsXml(last, cells, marked, formats)}</row>`;
  };
  for await (const chunk of rows) {
    let xml = '';
    for (const { number, cells } of chunk) {
      const due = await dueAt(number);
      for (const each of due.missing) xml += rowXml(each.row, [], each.cells);
      xml += rowXml(number, cells, due.cells);
    }
    yield xml;
  }
  for (const { row, cells } of (await dueAt(Number.POSITIVE_INFINITY)).missing) yield rowXml(row, [], cells);
}

function cellsXml(
  row: number,
  cells: readonly Cell[],
  marks: readonly CellMark[],
  { styles, dayEpoch }: CellFormats,
): string {
  const severities = new Map(marks.map(({ column, severity }) => [column, severity]));
  const width = Math.max(cells.length, (marks.at(-1)?.column ?? -1) + 1);
  let xml = '';
  for (let column = 0; column < width; column += 1) {
    const cell = cells[column] ?? null;
    const severity = severities.get(column);
    if (cell === null && severity === undefined) continue;
    const serial = serialOf(cell, dayEpoch);
    const plain = serial === undefined ? 0 : dayStyle;
    const style = severity === undefined ? plain : styles.marked(plain, severity);
    xml += cellXml(cellName(column, row), style, serial ?? cell);
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

/** The serial number of a day; undefined where it would not be read back as the same day. */
function serialOf(cell: Cell, epoch: CellFormats['dayEpoch']): number | undefined {
  if (epoch === undefined || typeof cell !== 'string' || !isoDay.test(cell)) return undefined;
  const serial = Date.parse(`${cell}T00:00:00Z`) / 86_400_000 + epochs[epoch];
  return dayOfSerial(serial, epoch) === cell ? serial : undefined;
}
