import type { Params } from '../../i18n/fill.ts';
import { fold } from '../../names.ts';
import { isAbsent, isDash } from '../cells/absent.ts';
import { parseBirth } from '../cells/births.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import { parseCitizenId } from '../cells/ids.ts';
import { allDigits, parseNumber } from '../cells/numbers.ts';
import type { Cell, Row, RowProblem } from '../cells/rows.ts';
import { isValidText } from '../cells/value-problems.ts';
import { allowedMarks, parseYesNo } from '../cells/words.ts';
import type { ClassWord } from '../header/column-parts.ts';
import { type ColumnKey, columnLetter } from '../header/columns.ts';
import { isIdColumn } from '../header/id-column.ts';
import type { JoinedColumn, Labelled } from '../header/joined-columns.ts';
import { shownUnit } from '../header/money-unit.ts';
import { isNumberRow } from '../header/non-data-rows.ts';
import { markedNeeds } from './joined-needs.ts';

type Of<How extends JoinedColumn['how']> = Extract<JoinedColumn, { how: How }>;

/** The value of a joined column in one row, and what is wrong with it. */
interface Joined {
  readonly value: Cell;
  readonly problem?: Pick<RowProblem, 'code'> & { readonly params: Params };
}

/** Rewrites a row; undefined for one that prints the lower labels of the header again. */
export type RewriteRow = (row: Row) => Row | undefined;

/**
 * Rewrites the rows of a list so that each value stands in one column: gives the row as an ordinary list would have it,
 * with the other columns of a joined value blank. Undefined where no column is joined, so that other lists pay nothing.
 */
export function rowRewriter({
  joined,
  firstRow,
  row: lowest,
  epoch = 1900,
}: {
  readonly joined: readonly JoinedColumn[];
  readonly firstRow: number;
  readonly row: number;
  readonly epoch?: 1900 | 1904 | undefined;
}): RewriteRow | undefined {
  const [first] = joined;
  if (!first) return undefined;
  const isLower = lowest > firstRow;
  const labels = joined.flatMap((column) => ('from' in column ? [column.from] : []));
  return (row) => {
    const { cells } = row;
    if (opensLikeNumber(cells[first.to]) && isNumberRow(cells)) return row;
    for (const from of labels) if (repeatsLabels(from, cells)) return isLower ? undefined : row;
    return rewritten(row, joined, epoch);
  };
}

/** Whether a cell may be a column's number, `4` or `(4)`. */
function opensLikeNumber(cell: Cell | undefined): boolean {
  const text = textOf(cell);
  const code = text.charCodeAt(0);
  return (code >= 48 && code <= 57) || code === 40 || code === 91;
}

/** Whether the cells repeat the labels of joined columns. */
function repeatsLabels(from: readonly Labelled[], cells: readonly Cell[]): boolean {
  for (const { index, label } of from) if (textOf(cells[index]) !== label) return false;
  return true;
}

function rewritten(row: Row, joined: readonly JoinedColumn[], epoch: 1900 | 1904): Row {
  const cells = [...row.cells];
  const problems: RowProblem[] = [];
  for (const column of joined) {
    const { value, problem } = joinedValue(column, cells, epoch);
    if ('from' in column) for (const { index } of column.from) if (index < cells.length) cells[index] = null;
    if (column.how === 'head' && column.flag < cells.length) cells[column.flag] = null;
    while (cells.length <= column.to) cells.push(null);
    cells[column.to] = value;
    if (problem) problems.push({ key: column.key, ...problem });
  }
  return problems.length > 0 ? { ...row, cells, problems } : { ...row, cells };
}

function joinedValue(column: JoinedColumn, cells: readonly Cell[], epoch: 1900 | 1904): Joined {
  switch (column.how) {
    case 'words':
      return { value: nameIn(cells, column.from) };
    case 'date':
      return { value: dateIn(column, cells) };
    case 'class':
      return { value: classIn(column, cells) };
    case 'needs':
      return { value: markedNeeds(column.from, cells) };
    case 'either':
      return eitherOf(column, cells, epoch);
    case 'head':
      return headIn(column, cells);
    case 'money':
      return moneyIn(column, cells);
  }
}

/** The texts of the columns, in their order, with a space between. */
function textIn(cells: readonly Cell[], from: readonly Labelled[]): Cell {
  let text: Cell = null;
  for (const { index } of from) {
    const cell = cells[index] ?? null;
    if (!isBlank(cell)) text = text === null ? cell : `${textOf(text)} ${textOf(cell)}`;
  }
  return text;
}

/** A mark or a number: the label of the name was merged over another column. */
const isNoName = (text: string): boolean => /^(?:[xх]|\P{L}+)$/iu.test(text) || !isValidText(text);

/** A name from its parts, without dashes; of a part that cannot be one that alone, which is an error. */
function nameIn(cells: readonly Cell[], from: readonly Labelled[]): Cell {
  let name: Cell = null;
  for (const { index } of from) {
    const cell = cells[index] ?? null;
    if (isBlank(cell) || isDash(cell)) continue;
    if (isNoName(textOf(cell))) return cell;
    name = name === null ? cell : `${textOf(name)} ${textOf(cell)}`;
  }
  return name;
}

/** A day and month that a spreadsheet made a date. */
const madeDate = /^\d{4}-(\d\d)-(\d\d)$/;

/** A number as text, without the `.0` of a program; '' where there is none, or where the cell says so. */
function numberIn(cells: readonly Cell[], index: number): string {
  const text = textOf(cells[index]);
  if (isAbsent(text) || /^\?+$/.test(text)) return '';
  return allDigits(text) ? text : text.replace(/\.0+$/, '').replace(madeDate, '$2/$1');
}

/** A day from its day, month and year; one that stands alone, a year or a whole date, is taken as it is. */
function dateIn({ from, at }: Of<'date'>, cells: readonly Cell[]): Cell {
  let filled = 0;
  let last: Cell = null;
  for (const { index } of from) {
    const cell = cells[index] ?? null;
    if (isBlank(cell)) continue;
    filled += 1;
    last = cell;
  }
  if (filled < 2) return last;
  const year = numberIn(cells, at.year);
  if (at.dayMonth >= 0) return `${numberIn(cells, at.dayMonth)}/${year}`;
  const [day, month] = [numberIn(cells, at.day), numberIn(cells, at.month)];
  return day === '' ? `${month}/${year}` : `${day}/${month}/${year}`;
}

/** The class whose column is marked; of several different ones, or another mark, their text, which is no class. */
function classIn({ from, words }: Of<'class'>, cells: readonly Cell[]): Cell {
  let found: Cell = null;
  for (let i = 0; i < from.length; i += 1) {
    const cell = cells[from[i]?.index ?? -1] ?? null;
    const mark = isBlank(cell) ? false : parseYesNo(cell);
    if (mark === undefined) return cell;
    const word = words[i];
    if (mark && word) found = found === null || found === word ? word : bothOf(found, word);
  }
  return found;
}

/** Two classes that are marked: who leaves poverty may be near-poor. */
const bothOf = (one: Cell, other: ClassWord): Cell =>
  one === 'Hộ cận nghèo' && other === 'Thoát nghèo' ? one : `${one}; ${other}`;

/** The value of the columns that is filled in; a problem where two of them contradict each other. */
function eitherOf({ key, from }: Of<'either'>, cells: readonly Cell[], epoch: 1900 | 1904): Joined {
  const filled = from.filter(({ index }) => !isBlank(cells[index]));
  const [first, ...others] = filled;
  if (!first) return { value: null };
  if (key === 'note') return { value: textIn(cells, filled) };
  let value = cells[first.index] ?? null;
  for (const { index } of others) {
    const agreed = agreedValue(key, value, cells[index] ?? null, epoch);
    if (agreed === undefined)
      return {
        value,
        problem: { code: 'E208', params: { problem: 'twoValues', other: columnLetter(index) } },
      };
    value = agreed;
  }
  return { value };
}

/** The one of two values that says more; undefined where they contradict each other. */
function agreedValue(key: ColumnKey, one: Cell, other: Cell, epoch: 1900 | 1904): Cell | undefined {
  if (fold(textOf(one)) === fold(textOf(other))) return one;
  if (key === 'birth')
    return fuller(one, other, parseBirth(one, '9999', epoch), parseBirth(other, '9999', epoch));
  if (!isIdColumn(key)) return undefined;
  const [a, b] = [parseCitizenId(one)?.id, parseCitizenId(other)?.id];
  // Any other word beside an id is a value that would be lost, as where the label of the id is merged over two columns.
  if (a === undefined && b !== undefined) return isAbsent(one) ? other : undefined;
  if (b === undefined) return a !== undefined && isAbsent(other) ? one : undefined;
  // The citizen id of 12 digits replaced the card of nine.
  return a === b ? one : a?.length === b.length ? undefined : b.length > 9 ? other : one;
}

const fuller = (one: Cell, other: Cell, a = '', b = ''): Cell | undefined => {
  if (a === '' || b === '') return undefined;
  return a.startsWith(b) ? one : b.startsWith(a) ? other : undefined;
};

/** The relation of the person: that of the head where the flag is marked, else the list's own. */
function headIn({ to, flag }: Of<'head'>, cells: readonly Cell[]): Joined {
  const cell = cells[flag] ?? null;
  const own = to === flag ? null : (cells[to] ?? null);
  const mark = isBlank(cell) ? false : parseYesNo(cell);
  if (mark === undefined) return { value: own ?? cell, problem: { code: 'E208', params: allowedMarks } };
  return { value: mark ? 'Chủ hộ' : own };
}

/** Dong a month that nobody on a list has; whoever has more by the unit was written in dong. */
const most = 100_000_000;
/** The least that is plausible in dong. */
const least = 20_000;

/** An amount in dong. A cell that states its own unit stays as it is. */
function moneyIn({ to, unit }: Of<'money'>, cells: readonly Cell[]): Joined {
  const cell = cells[to] ?? null;
  const amount = isBlank(cell) ? undefined : amountOf(cell, unit);
  if (amount === undefined) return { value: cell };
  const dong = Math.round(amount * unit);
  if (amount >= least && dong > most)
    return {
      value: cell,
      problem: { code: 'E203', params: { problem: 'mixedUnits', unit: shownUnit(unit) } },
    };
  return { value: dong };
}

/** A number; under millions `1.250` and `0,650` have decimals, because no income is over a thousand million. */
function amountOf(cell: Cell, unit: number): number | undefined {
  const text = textOf(cell);
  const decimals = unit > 1_000 && /^\d{1,3}[.,]\d{3}$/.test(text);
  return decimals ? Number(text.replace(',', '.')) : parseNumber(cell);
}
