import type { Expression, TableValue } from './expression.ts';

/** A column of a table whose rows are units. It holds a value, or a formula over columns of its row. */
export interface TableColumn<Unit> {
  readonly key: string;
  /** One to three headings from the top; equal ones side by side are merged. */
  readonly heading: readonly string[];
  /** What the row of column numbers has: `4=3/1*100`. */
  readonly number: string;
  readonly width?: number;
  readonly format: 'text' | 'count' | 'rate';
  /** Null where the figure is not known: the cell stays empty. */
  value?(unit: Unit): TableValue;
  /** Where a value is given too, the formula stands only where it gives that value. */
  readonly formula?: Expression;
}

/** A row of one unit. */
export interface UnitLine<Unit> {
  readonly name: string;
  readonly unit: Unit;
}

/** Units under a row that sums them, such as "I. Khu vực thành thị". */
export interface UnitGroup<Unit> {
  readonly number: string;
  readonly name: string;
  readonly units: readonly UnitLine<Unit>[];
  /** The figures of the group itself, for what is not known of each of its units. */
  readonly own?: Unit;
}

/** An official table: titles, columns, units in groups or alone, and their total. */
export interface Table<Unit> {
  /** The name of the sheet, at most 31 characters. */
  readonly sheet: string;
  readonly office: string;
  /** The form's number, such as "Mẫu số 3". */
  readonly form: string;
  readonly title: string;
  readonly subtitle: string;
  readonly remark: string;
  /** What the units are, and the numbers of the two first columns. */
  readonly units: { readonly heading: string; readonly numbers: readonly [string, string] };
  readonly columns: readonly TableColumn<Unit>[];
  /** Another table of the same rows, whose columns formulas may name as `beside(key)`. */
  readonly beside?: Table<Unit>;
  readonly groups: readonly UnitGroup<Unit>[];
  /** Whether groups have rows of their own; without them their units stand one below the other. */
  readonly hasGroupRows: boolean;
  /** The figures of the total, for what is not known of each unit. */
  readonly total?: Unit;
  readonly notes: readonly string[];
}
