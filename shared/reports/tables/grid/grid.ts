import { columnLetter } from '../../../batch/header/columns.ts';
import { beside, type RowValues, type TableValue } from './expression.ts';
import type { Table, TableColumn, UnitGroup } from './table.ts';

/** Rows above the first unit: titles, three rows of headings, and the column numbers. */
export const firstRow = 9;

/** A cell of a row: a value, or a formula with the value that it gives. */
export interface GridCell {
  readonly value: TableValue;
  readonly formula?: string;
}

export interface GridRow {
  readonly kind: 'unit' | 'group' | 'total';
  readonly cells: readonly GridCell[];
}

/** The column numbers and names of units before the columns of a table. */
export const leading = 2;

interface Row {
  readonly kind: GridRow['kind'];
  readonly number: TableValue;
  readonly name: string;
  /** The values of the columns that have no formula in this row, with the formulas of sums. */
  readonly given: readonly GridCell[];
  readonly isSum: boolean;
}

/** The rows of a table from `firstRow` on: each group's sum above its units, and the total last. */
export function gridRows<Unit>(table: Table<Unit>): GridRow[] {
  const rows: Row[] = [];
  const sums: number[] = [];
  let running = 0;
  for (const group of table.groups) {
    const at = firstRow + rows.length;
    if (table.hasGroupRows) {
      sums.push(at);
      rows.push(groupRow(table.columns, group, at));
    }
    for (const { name, unit } of group.units) {
      running += 1;
      const given = table.columns.map((column): GridCell => ({ value: column.value?.(unit) ?? null }));
      rows.push({ kind: 'unit', number: running, name, given, isSum: false });
    }
  }
  rows.push(totalRow(table, rows, sums));
  const others = table.beside ? gridRows(table.beside) : [];
  return rows.map((row, i) => complete(row, table, { at: firstRow + i, other: others[i] }));
}

function groupRow<Unit>(
  columns: readonly TableColumn<Unit>[],
  { number, name, units, own }: UnitGroup<Unit>,
  at: number,
): Row {
  const given = columns.map((column, i) => {
    const letter = columnLetter(leading + i);
    const range = units.length > 0 ? `SUM(${letter}${at + 1}:${letter}${at + units.length})` : undefined;
    const values = units.map(({ unit }) => column.value?.(unit) ?? null);
    return sumCell(column, values, { formula: range, own });
  });
  return { kind: 'group', number, name, given, isSum: true };
}

function totalRow<Unit>(
  { columns, groups, total }: Table<Unit>,
  rows: readonly Row[],
  sums: readonly number[],
): Row {
  const units = groups.flatMap((group) => group.units);
  const given = columns.map((column, i) => {
    const letter = columnLetter(leading + i);
    const values = units.map(({ unit }) => column.value?.(unit) ?? null);
    // A group's own value may be known where its units' are not: then the total adds the groups up.
    const ofGroups = sums.map((at) => rows[at - firstRow]?.given[i]?.value ?? null);
    const formula =
      sums.length > 0
        ? cellsSum(sums.map((at) => letter + at))
        : `SUM(${letter}${firstRow}:${letter}${firstRow + rows.length - 1})`;
    const added = sums.length > 0 ? ofGroups : values;
    return sumCell(column, added, { formula: rows.length > 0 ? formula : undefined, own: total });
  });
  return { kind: 'total', number: null, name: 'Tổng cộng', given, isSum: true };
}

/** A function takes no more arguments than 255. */
const mostArguments = 200;

function cellsSum(cells: readonly string[]): string {
  const parts: string[] = [];
  for (let from = 0; from < cells.length; from += mostArguments)
    parts.push(`SUM(${cells.slice(from, from + mostArguments).join(',')})`);
  return parts.join('+');
}

interface Sum<Unit> {
  readonly formula: string | undefined;
  readonly own: Unit | undefined;
}

/** The sum of what is known of all, else the figure of the whole where that is known. */
function sumCell<Unit>(
  column: TableColumn<Unit>,
  values: readonly TableValue[],
  { formula, own }: Sum<Unit>,
): GridCell {
  if (column.format === 'text' || !column.value) return { value: null };
  const known = values.filter((value) => typeof value === 'number');
  if (formula !== undefined && known.length === values.length)
    return { value: known.reduce((sum, value) => sum + value, 0), formula };
  return { value: (own && column.value(own)) ?? null };
}

/** Fills in the formulas of a row, column by column, since one may build on another. */
function complete<Unit>(row: Row, table: Table<Unit>, { at, other }: Completing): GridRow {
  const { columns } = table;
  const values = new Map<string, TableValue>(columns.map(({ key }, i) => [key, row.given[i]?.value ?? null]));
  const cellsAt = new Map(columns.map(({ key }, i) => [key, `${columnLetter(leading + i)}${at}`]));
  for (const [i, { key }] of (table.beside?.columns ?? []).entries()) {
    values.set(beside(key), other?.cells[leading + i]?.value ?? null);
    cellsAt.set(beside(key), `'${table.beside?.sheet}'!${columnLetter(leading + i)}${at}`);
  }
  const cells = columns.map((column, i): GridCell => {
    const given = row.given[i] ?? { value: null };
    const cell = formulaCell(column, given, { values, at: (key) => cellsAt.get(key) ?? '' });
    values.set(column.key, cell.value);
    return cell;
  });
  return { kind: row.kind, cells: [{ value: row.number }, { value: row.name }, ...cells] };
}

interface Completing {
  /** The number of the row. */
  readonly at: number;
  /** The same row of the table beside. */
  readonly other: GridRow | undefined;
}

interface Place {
  readonly values: RowValues;
  readonly at: (key: string) => string;
}

function formulaCell<Unit>(
  { formula, value: hasValue }: TableColumn<Unit>,
  given: GridCell,
  { values, at }: Place,
): GridCell {
  if (!formula) return given;
  const value = formula.value(values);
  return hasValue && value !== given.value ? given : { value, formula: formula.text(at) };
}
