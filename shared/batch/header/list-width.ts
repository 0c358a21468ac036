import type { Found } from './find-list.ts';

/**
 * How many cells a row of delimited text has: as many as its header, or as most of the rows below where they have more.
 * A row with more has a delimiter inside a cell, which has moved all after it. Undefined for workbooks, where what
 * stands beside a list moves nothing.
 */
export function listWidth({ sheet, header, first }: Found): number | undefined {
  if (!sheet?.delimited || !header) return undefined;
  const of = (rows: Found['first']) => rows.map(({ cells }) => cells.length).sort((a, b) => a - b);
  const below = of(first.filter(({ number }) => number > header.lastRow));
  const labelled = of(first.filter(({ number }) => number <= header.lastRow)).at(-1) ?? 0;
  return Math.max(labelled, below[below.length >> 1] ?? 0);
}
