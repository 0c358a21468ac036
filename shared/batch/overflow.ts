import { isBlank } from './cell-text.ts';
import { columnLetter } from './columns.ts';
import type { Found } from './find-list.ts';
import type { Finding } from './findings.ts';
import type { Cell, Row } from './rows.ts';

/** Cells up to the last filled one. */
const filled = (cells: readonly Cell[]): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

/** How many cells a row of the list has: as many as the header, or as most of its first rows where they have more. */
function usualWidth({ header, first }: Pick<Found, 'header' | 'first'>): number {
  const labelled = Math.max(0, ...(header?.columns ?? []).map(({ index }) => index + 1));
  const below = first
    .filter(({ number }) => number > (header?.lastRow ?? 0))
    .map(({ cells }) => filled(cells));
  const usual = below.sort((a, b) => a - b)[below.length >> 1] ?? 0;
  return Math.max(labelled, usual);
}

/**
 * Tells rows of delimited text that have more cells than the list: a delimiter inside a cell has moved all after it.
 * Nothing for workbooks, where what stands beside a list moves nothing.
 */
export function overflowOf(found: Found): (row: Row) => Finding | undefined {
  const { sheet } = found;
  if (!sheet?.delimited) return () => undefined;
  const width = usualWidth(found);
  return ({ number, cells }) => {
    const count = cells.length > width ? filled(cells) : 0;
    if (count <= width) return undefined;
    const place = { sheet: sheet.name, row: number, column: columnLetter(width) };
    return { code: 'W212', ...place, params: { cells: count, columns: width } };
  };
}
