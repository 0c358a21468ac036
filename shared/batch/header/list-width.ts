import type { FoundList } from './find-list.ts';

/**
 * The number of cells of a row of delimited text: the header's, or the median of the first rows below where it is
 * higher. A longer row has an unquoted delimiter in a cell, which shifts the cells after it. Undefined for workbooks,
 * where nothing shifts.
 */
export function listWidth({ sheet, header, first }: FoundList): number | undefined {
  if (!sheet.delimited) return undefined;
  const widths = (rows: FoundList['first']) => rows.map(({ cells }) => cells.length).sort((a, b) => a - b);
  const below = widths(first.filter(({ number }) => number > header.lastRow));
  const ofHeader = widths(first.filter(({ number }) => number <= header.lastRow)).at(-1) ?? 0;
  return Math.max(ofHeader, below[below.length >> 1] ?? 0);
}
