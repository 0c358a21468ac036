import { type HeaderColumn, headerColumns } from './header-columns.ts';
import type { Lookup } from './labels.ts';
import type { Cell, Row } from './rows.ts';
import { settleColumns } from './settle-columns.ts';
import { isNumberRow } from './skip.ts';
import { isBlank, textOf } from './values.ts';

/** A header: its last row (the row of column numbers included), and every labelled column. */
export interface Header {
  /** The row that carries the lowest labels. */
  readonly row: number;
  /** The list's rows are those after this one. */
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
  /** How many different columns of the format it names. */
  readonly known: number;
}

/** Rows in which a header is looked for, how many rows it may be high, and how many after it are read at once. */
export const headerSearch = { rows: 40, height: 4, after: 10 } as const;

/** Fewer known columns than this are a table of another kind, such as a summary by village. */
const fewest = 3;

const looksLikeData = (cell: Cell): boolean =>
  typeof cell === 'number' || typeof cell === 'boolean' || /^[\d.,/\s-]*\d[\d.,/\s-]*$/.test(textOf(cell));

const knownOf = (found: readonly HeaderColumn[]): number =>
  new Set(found.flatMap(({ key }) => key ?? [])).size;

/** Every block of rows that may be a header, with the rows that stand before it and after. */
function* blocks(
  rows: readonly Row[],
): Generator<{ readonly block: readonly Row[]; readonly start: number }> {
  for (const [start, first] of rows.entries()) {
    if (first.cells.every((cell) => isBlank(cell))) continue;
    for (let height = 1; height <= headerSearch.height && start + height <= rows.length; height += 1) {
      const block = rows.slice(start, start + height);
      if (height > 1 && block.at(-1)!.cells.some(looksLikeData)) break;
      yield { block, start };
    }
  }
}

/**
 * Finds the header among the first rows of a sheet by its labels: the block of one to four rows that names
 * the most columns of the format, the lowest one where several do. Undefined where no block names three.
 */
export function findHeader(rows: readonly Row[], lookup: Lookup): Header | undefined {
  let best: Header | undefined;
  for (const { block, start } of blocks(rows.slice(0, headerSearch.rows))) {
    const columns = headerColumns(block, lookup);
    const known = knownOf(columns);
    const { number: row } = block.at(-1)!;
    // Of blocks that end in the same row and name as much, the lowest: a title above is no part of it.
    const lower = known === best?.known && row === best.row;
    if (known < fewest || (known <= (best?.known ?? 0) && !lower)) continue;
    const below = rows[start + block.length];
    const lastRow = below && isNumberRow(below.cells) ? below.number : row;
    best = { row, lastRow, known, columns: settleColumns(columns, rows.slice(0, start)) };
  }
  return best;
}
