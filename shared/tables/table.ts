import { isBlank, textOf } from '../batch/cells/cell-text.ts';
import type { Cell, Row } from '../batch/cells/rows.ts';
import { columnLetter } from '../batch/header/columns.ts';
import { isNumberRow } from '../batch/header/non-data-rows.ts';
import { plainLabel } from '../batch/header/plain-label.ts';
import type { Params } from '../i18n/fill.ts';
import type { Text } from '../i18n/text.ts';
import { type TableFindingCode, type TablePlace, type TableProblem, tableProblem } from './table-findings.ts';

export interface Column {
  /** The example's label, then others that people give it. */
  readonly labels: readonly [string, ...string[]];
  readonly optional?: true;
  /** What a cell must hold, where that is not plain from its label. */
  readonly expects?: Text;
}
type Columns<Key extends string> = Readonly<Record<Key, Column>>;
type Parse<T> = (cell: Cell) => T | undefined;

/** The rows of a sheet as `readSheet` answers them. */
export const numbered = (rows: readonly (readonly Cell[])[]): Row[] =>
  rows.map((cells, index) => ({ number: index + 1, cells }));

/** One row below the header. Reading a cell that is wrong notes a problem and gives nothing. */
export interface TableRow<Key extends string> {
  readonly number: number;
  has(key: Key): boolean;
  /** A cell's value. Undefined also where it is blank. */
  read<T>(key: Key, parse: Parse<T>): T | undefined;
  /** The same, but a blank cell is a problem. Where the header lacks the column, that was said already. */
  required<T>(key: Key, parse: Parse<T>): T | undefined;
  report(key: Key, code: TableFindingCode, params?: Params): void;
  placeOf(key: Key): TablePlace;
  /** Whether no problem was noted in this row. */
  isSound(): boolean;
}

interface Table<Key extends string> {
  /** Whether a header was found, with all its columns or not. */
  readonly hasHeader: boolean;
  readonly headerRow: number;
  readonly rows: readonly TableRow<Key>[];
  /** Those of the header, and each that is noted while the rows are read. */
  readonly problems: readonly TableProblem[];
}

/** A header may stand below titles, but not further down. */
const searchedRows = 30;
/** Fewer known labels make no header. */
const fewestLabels = 2;
const total = /^(?:tổng|cộng)(?: cộng| số)?:?$/iu;

/**
 * The table in a sheet. Its header is the row with most of the columns' labels; without one there are no rows. Where the
 * header lacks a needed column, its rows are read all the same, so that whatever else is wrong is told at once. Totals
 * and a row of column numbers below the header are left out.
 */
export function tableIn<Key extends string>(rows: readonly Row[], columns: Columns<Key>): Table<Key> {
  const problems: TableProblem[] = [];
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const header = headerOf(filled, columns);
  for (const key of Object.keys(columns) as Key[]) {
    const { labels, optional } = columns[key];
    if (optional || header.at.has(key)) continue;
    problems.push(tableProblem('E501', { row: header.row, label: labels[0] }));
  }
  const hasHeader = header.at.size > 0;
  problems.push(...repeatedColumns(filled, header));
  const headerRow = header.row;
  if (!hasHeader) return { hasHeader, headerRow, rows: [], problems };
  const below = filled.filter(({ number }) => number > header.row);
  const rowsOf = below.filter(({ cells }, i) => !isTotal(cells) && !(i === 0 && isNumberRow(cells)));
  const read = rowsOf.map((row) => tableRow(row, { header, columns, problems }));
  return { hasHeader, headerRow, rows: read, problems };
}

interface Header<Key> {
  readonly row: number;
  readonly at: ReadonlyMap<Key, { readonly index: number; readonly label: string }>;
}

function headerOf<Key extends string>(rows: readonly Row[], columns: Columns<Key>): Header<Key> {
  const found = rows.slice(0, searchedRows).map((row) => labelsIn(row, columns));
  const best = found.reduce<Header<Key> | undefined>(
    (most, each) => (most && most.at.size >= each.at.size ? most : each),
    undefined,
  );
  if (best && best.at.size >= fewestLabels) return best;
  return { row: rows[0]?.number ?? 1, at: new Map() };
}

function labelsIn<Key extends string>({ number, cells }: Row, columns: Columns<Key>): Header<Key> {
  const texts = cells.map((cell) => plainLabel(textOf(cell)));
  const at = new Map<Key, { index: number; label: string }>();
  for (const key of Object.keys(columns) as Key[]) {
    const index = columns[key].labels.map((label) => texts.indexOf(plainLabel(label))).find((i) => i >= 0);
    if (index !== undefined) at.set(key, { index, label: textOf(cells[index]) });
  }
  return { row: number, at };
}

/** Columns of one label that contradict each other: nobody could say which of them counts. */
function repeatedColumns<Key extends string>(rows: readonly Row[], header: Header<Key>): TableProblem[] {
  const labels = rows.find(({ number }) => number === header.row)?.cells ?? [];
  const plain = labels.map((cell) => plainLabel(textOf(cell)));
  const below = rows.filter(({ number }) => number > header.row);
  return [...header.at.values()].flatMap(({ index, label }) => {
    const others = [...plain.keys()].filter((i) => i !== index && plain[i] === plain[index]);
    const differs = ({ cells }: Row): boolean =>
      others.some(
        (i) => !isBlank(cells[i] ?? null) && textOf(cells[i] ?? null) !== textOf(cells[index] ?? null),
      );
    const place = { row: header.row, column: columnLetter(index), label };
    return below.some(differs) ? [tableProblem('E502', place)] : [];
  });
}

const isTotal = (cells: readonly Cell[]): boolean =>
  total.test(textOf(cells.find((cell) => !isBlank(cell)) ?? null));

const asInExample: Text = { vi: 'như ở tệp mẫu', en: 'it as in the example' };

interface Reading<Key extends string> {
  readonly header: Header<Key>;
  readonly columns: Columns<Key>;
  readonly problems: TableProblem[];
}

function tableRow<Key extends string>(
  { number, cells }: Row,
  { header, columns, problems }: Reading<Key>,
): TableRow<Key> {
  const cellOf = (key: Key): Cell => cells[header.at.get(key)?.index ?? -1] ?? null;
  let isSound = true;
  const placeOf = (key: Key): TablePlace => {
    const found = header.at.get(key);
    const label = found?.label ?? columns[key].labels[0];
    return { row: number, ...(found && { column: columnLetter(found.index) }), label };
  };
  const report = (key: Key, code: TableFindingCode, params?: Params): void => {
    isSound = false;
    problems.push(tableProblem(code, placeOf(key), params));
  };
  const read = <T>(key: Key, parse: Parse<T>): T | undefined => {
    const cell = cellOf(key);
    if (isBlank(cell)) return undefined;
    const value = parse(cell);
    const { vi, en } = columns[key].expects ?? asInExample;
    if (value === undefined) report(key, 'E512', { expected: vi, expectedEn: en });
    return value;
  };
  return {
    number,
    has: (key) => !isBlank(cellOf(key)),
    read,
    required(key, parse) {
      if (!header.at.has(key)) isSound = false;
      else if (isBlank(cellOf(key))) report(key, 'E511');
      return read(key, parse);
    },
    report,
    placeOf,
    isSound: () => isSound,
  };
}
