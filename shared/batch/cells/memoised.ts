import type { Cell } from './rows.ts';

/** At most 1,000 cells of at most 12 characters: a longer slice keeps its whole chunk of the file alive. */
const limits = { cells: 1_000, length: 12 } as const;

/** Stands for a result that is undefined, so that one look finds it. */
const none = Symbol();

/** Memoises a parser of a column with few distinct values; `known` are results that are there from the start. */
export function memoised<T>(
  parse: (cell: Cell) => T,
  known: Iterable<readonly [Cell, T]> = [],
): (cell: Cell) => T {
  const results = new Map<Cell, T | typeof none>(known);
  return (cell) => {
    const before = results.get(cell);
    if (before !== undefined) return before === none ? (undefined as T) : (before as T);
    const result = parse(cell);
    const isShort = typeof cell !== 'string' || cell.length <= limits.length;
    if (isShort && results.size < limits.cells) results.set(cell, result === undefined ? none : result);
    return result;
  };
}
