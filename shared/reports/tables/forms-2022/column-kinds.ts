import { type Expression, rate } from '../grid/expression.ts';
import type { TableColumn } from '../grid/table.ts';
import type { TableUnit } from '../table-unit.ts';

export type Column = TableColumn<TableUnit>;

/** A column of a count that is known. */
export const count = (
  number: string,
  heading: readonly string[],
  value: (unit: TableUnit) => number | null,
): Column => ({ key: keyOf(number), number, heading, value, format: 'count' });

/** A column of the form that the data have nothing for: it stays empty. */
export const unknown = (number: string, heading: readonly string[]): Column =>
  count(number, heading, () => null);

/** A column that follows from others of its row, as its number says. */
export const computed = (number: string, heading: readonly string[], formula: Expression): Column => ({
  key: keyOf(number),
  number,
  heading,
  formula,
  format: 'count',
});

/** A column that is a sum of others where these are known, and a count anyway. */
export const countBy = (
  number: string,
  heading: readonly string[],
  formula: Expression,
  value: (unit: TableUnit) => number | null,
): Column => ({ ...count(number, heading, value), formula });

/** Per cent of two columns of its row. */
export const share = (
  number: string,
  heading: readonly string[],
  [part, base]: readonly [part: string, base: string],
): Column => ({ key: keyOf(number), number, heading, formula: rate(part, base), format: 'rate' });

/** Column C of reports with a breakdown: the setting of the unit. */
export const breakdown: Column = {
  key: 'C',
  number: 'C',
  heading: ['Phân tổ'],
  format: 'text',
  width: 11,
  value: ({ figures: { setting } }) => (setting ? { urban: 'Thành thị', rural: 'Nông thôn' }[setting] : null),
};

/** A column's key: its number without the formula behind it. */
const keyOf = (number: string): string => number.split('=')[0] ?? number;
