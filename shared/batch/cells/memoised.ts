import type { Cell } from './rows.ts';

/** How many different cells are remembered, and how long: a longer one would hold on to its piece of the file. */
const kept = { cells: 1_000, length: 12 } as const;

/** The same finder for a column of few words, which finds each of them once; `known` is what it knows from the start. */
export function memoised<T>(
  find: (cell: Cell) => T,
  known: Iterable<readonly [Cell, T]> = [],
): (cell: Cell) => T {
  const seen = new Map(known);
  return (cell) => {
    const before = seen.get(cell);
    if (before !== undefined || seen.has(cell)) return before as T;
    const found = find(cell);
    const isShort = typeof cell !== 'string' || cell.length <= kept.length;
    if (isShort && seen.size < kept.cells) seen.set(cell, found);
    return found;
  };
}
