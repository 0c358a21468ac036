import { isBlank, textOf } from '../batch/cells/cell-text.ts';
import type { Cell, Row } from '../batch/cells/rows.ts';
import { isNumberRow } from '../batch/header/non-data-rows.ts';
import { plainLabel } from '../batch/header/plain-label.ts';
import type { Text } from '../i18n/text.ts';

/** What is wrong at one place of a table. `column` is the label that the file has for it. */
export interface TableProblem {
  readonly row: number;
  readonly column: string;
  readonly text: Text;
}

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
  /** The same, but a blank cell is a problem. */
  required<T>(key: Key, parse: Parse<T>): T | undefined;
  report(key: Key, vi: string, en: string): void;
  /** Whether no problem was noted in this row. */
  isSound(): boolean;
}

interface Table<Key extends string> {
  /** Whether a header was found, with all its columns or not. */
  readonly hasHeader: boolean;
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
 * The table in a sheet. Its header is the row with most of the columns' labels; without a needed column there are no
 * rows. Totals and a row of column numbers below the header are left out.
 */
export function tableIn<Key extends string>(rows: readonly Row[], columns: Columns<Key>): Table<Key> {
  const problems: TableProblem[] = [];
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const header = headerOf(filled, columns);
  for (const key of Object.keys(columns) as Key[]) {
    const { labels, optional } = columns[key];
    if (optional || header.at.has(key)) continue;
    const text = { vi: 'thiếu cột này ở dòng tiêu đề', en: 'this column is missing in the header' };
    problems.push({ row: header.row, column: labels[0], text });
  }
  const hasHeader = header.at.size > 0;
  problems.push(...repeatedColumns(filled, header));
  if (problems.length > 0) return { hasHeader, rows: [], problems };
  const below = filled.filter(({ number }) => number > header.row);
  const rowsOf = below.filter(({ cells }, i) => !isTotal(cells) && !(i === 0 && isNumberRow(cells)));
  return { hasHeader, rows: rowsOf.map((row) => tableRow(row, { header, columns, problems })), problems };
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
    const text = { vi: 'cột này có hai lần, giữ một', en: 'this column stands twice: keep one' };
    return below.some(differs) ? [{ row: header.row, column: label, text }] : [];
  });
}

const isTotal = (cells: readonly Cell[]): boolean =>
  total.test(textOf(cells.find((cell) => !isBlank(cell)) ?? null));

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
  const report = (key: Key, vi: string, en: string): void => {
    isSound = false;
    const column = header.at.get(key)?.label ?? columns[key].labels[0];
    problems.push({ row: number, column, text: { vi, en } });
  };
  const read = <T>(key: Key, parse: Parse<T>): T | undefined => {
    const cell = cellOf(key);
    if (isBlank(cell)) return undefined;
    const value = parse(cell);
    const { expects } = columns[key];
    const [vi, en] = expects ? [`, cần ghi ${expects.vi}`, `: write ${expects.en}`] : ['', ''];
    if (value === undefined) report(key, `không đọc được${vi}`, `cannot be read${en}`);
    return value;
  };
  return {
    number,
    has: (key) => !isBlank(cellOf(key)),
    read,
    required(key, parse) {
      if (isBlank(cellOf(key))) report(key, 'để trống', 'is empty');
      return read(key, parse);
    },
    report,
    isSound: () => isSound,
  };
}
