import type { Counts } from './meter.ts';

/** Figures at one point: what they depend on as numbers, and what was counted there. */
export interface Point {
  readonly at: readonly number[];
  readonly counts: Counts;
}

/** For every figure, how much each number that it depends on weighs. */
export type Model = Readonly<Record<string, readonly number[]>>;

/** The model that goes through all points: as many of them as numbers. Throws where they say too little. */
export function modelOf(points: readonly Point[]): Model {
  const names = new Set(points.flatMap(({ counts }) => Object.keys(counts)));
  const rows = points.map(({ at }) => [...at]);
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

/** Every figure of a model somewhere else. Nothing is used less than not at all. */
export const predict = (model: Model, at: readonly number[]): Counts =>
  Object.fromEntries(
    Object.entries(model).map(([name, weights]) => [
      name,
      Math.max(
        0,
        weights.reduce((sum, weight, place) => sum + weight * at[place]!, 0),
      ),
    ]),
  );

/** By elimination, the largest number of a column first. */
function solve(rows: readonly (readonly number[])[], values: readonly number[]): number[] {
  const system = rows.map((row, place) => [...row, values[place]!]);
  for (let column = 0; column < system.length; column += 1) {
    const rest = system.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const best = column + rest.indexOf(Math.max(...rest));
    [system[column], system[best]] = [system[best]!, system[column]!];
    const pivot = system[column]!;
    if (Math.abs(pivot[column]!) < 1e-9) throw new Error('These points say too little.');
    for (const row of system) {
      if (row === pivot) continue;
      const share = row[column]! / pivot[column]!;
      for (let place = column; place < row.length; place += 1) row[place]! -= share * pivot[place]!;
    }
  }
  return system.map((row, place) => row.at(-1)! / row[place]!);
}
