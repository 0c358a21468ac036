/** A value of a table's cell; an empty one is unknown, or a rate without a base. */
export type TableValue = number | string | null;

/** The values of a row by the keys of its columns. */
export type RowValues = ReadonlyMap<string, TableValue>;

/** The key of a column of the table beside. */
export const beside = (key: string): string => `beside:${key}`;

/** How the address of a column's cell in the formula's own row is written. */
type CellOf = (key: string) => string;

/** A formula over columns of the same row: what a spreadsheet runs, and what it gives. */
export interface Expression {
  text(cell: CellOf): string;
  value(row: RowValues): TableValue;
}

const numberIn = (row: RowValues, key: string): number => {
  const value = row.get(key);
  return typeof value === 'number' ? value : 0;
};

/** Columns added and taken away, as `9 = 1-2-3-4+5+6+7+8`; an empty cell counts as none. */
export const linear = (plus: readonly string[], minus: readonly string[] = []): Expression => ({
  text: (cell) => plus.map(cell).join('+') + minus.map((key) => `-${cell(key)}`).join(''),
  value: (row) =>
    plus.reduce((sum, key) => sum + numberIn(row, key), 0) -
    minus.reduce((sum, key) => sum + numberIn(row, key), 0),
});

/** The sum of columns that stand side by side. */
export const sumOf = (from: string, to: string, between: readonly string[]): Expression => ({
  text: (cell) => `SUM(${cell(from)}:${cell(to)})`,
  value: (row) => between.reduce((sum, key) => sum + numberIn(row, key), 0),
});

/**
 * Per cent of a base with two decimals, half rounded up; empty where either is unknown or the base is 0. The product
 * comes first, so that a spreadsheet divides whole numbers and rounds as exact fractions do.
 */
export const rate = (part: string, base: string): Expression => ({
  text(cell) {
    const [of, all] = [cell(part), cell(base)];
    return `IF(OR(N(${all})=0,${of}=""),"",ROUND(${of}*100/${all},2))`;
  },
  value(row) {
    const [of, all] = [row.get(part), row.get(base)];
    if (typeof of !== 'number' || typeof all !== 'number' || all === 0) return '';
    return percent(of, all);
  },
});

/** `part` in per cent of `base`, exactly rounded to two decimals, half away from zero as `ROUND` does. */
export function percent(part: number, base: number): number {
  const [numerator, denominator] = [BigInt(Math.abs(part)) * 10_000n, BigInt(base)];
  const rounded = Number((2n * numerator + denominator) / (2n * denominator)) / 100;
  return part < 0 ? -rounded : rounded;
}
