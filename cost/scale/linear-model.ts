import type { Counts } from '../count/counts.ts';

/** Counts at one point, given by the numbers on which they depend. */
export interface Point {
  readonly at: readonly number[];
  readonly counts: Counts;
}

/** For every count, the weight of each number on which it depends. */
export type LinearModel = Readonly<Record<string, readonly number[]>>;

/** The model through all points, of which there must be as many as numbers. Throws if they are not independent. */
export function fitModel(points: readonly Point[]): LinearModel {
  const names = new Set(points.flatMap(({ counts }) => Object.keys(counts)));
  const rows = points.map(({ at }) => at);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      solve(
        rows,
        points.map(({ counts }) => counts[name] ?? 0),
      ),
    ]),
  );
}

/** The counts of a model at another point; never negative. */
export const predict = (model: LinearModel, at: readonly number[]): Counts =>
  Object.fromEntries(
    Object.entries(model).map(([name, weights]) => [
      name,
      Math.max(
        0,
        weights.reduce((sum, weight, index) => sum + weight * (at[index] ?? 0), 0),
      ),
    ]),
  );

/** Solves a linear system by Gauss-Jordan elimination with partial pivoting. */
function solve(rows: readonly (readonly number[])[], values: readonly number[]): number[] {
  let open = rows.map((row, index) => [...row, values[index] ?? 0]);
  let solved: number[][] = [];
  for (let column = 0; column < rows.length; column += 1) {
    const at = (row: readonly number[]): number => row[column] ?? 0;
    const [pivot, ...rest] = open.toSorted((a, b) => Math.abs(at(b)) - Math.abs(at(a)));
    if (!pivot || Math.abs(at(pivot)) < 1e-9) throw new Error('These points say too little.');
    const unit = pivot.map((value) => value / at(pivot));
    const eliminate = (row: readonly number[]): number[] =>
      row.map((value, index) => value - at(row) * (unit[index] ?? 0));
    open = rest.map(eliminate);
    solved = [...solved.map(eliminate), unit];
  }
  return solved.map((row) => row.at(-1) ?? 0);
}
