import type { ColumnKey, Lookup } from './columns.ts';
import { plainLabel } from './columns.ts';
import type { Cell, Row } from './rows.ts';
import { isNumberRow } from './skip.ts';
import { isBlank, textOf } from './values.ts';

/** A column under a header: where it stands (0 is A), its text as the file has it, and its key if it is known. */
export interface HeaderColumn {
  readonly index: number;
  readonly label: string;
  readonly key: ColumnKey | undefined;
}

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

/** Rows in which a header is looked for, and how many rows it may be high. */
export const headerSearch = { rows: 40, height: 4 } as const;

/** Fewer known columns than this are a table of another kind, such as a summary by village. */
const fewest = 3;

const looksLikeData = (cell: Cell): boolean =>
  typeof cell === 'number' || typeof cell === 'boolean' || /^[\d.,/\s-]*\d[\d.,/\s-]*$/.test(textOf(cell));

/** The lowest text of each column; where it says nothing by itself, with the group label above it. */
function columnsOf(block: readonly Row[], lookup: Lookup): HeaderColumn[] {
  const width = Math.max(0, ...block.map(({ cells }) => cells.length));
  const found: HeaderColumn[] = [];
  let group = '';
  for (let index = 0; index < width; index += 1) {
    const texts = block
      .map(({ cells }) => textOf(cells[index] ?? null))
      .filter((text) => plainLabel(text) !== '');
    const label = texts.at(-1);
    group = texts.length > 1 ? texts[0]! : isBlank(block[0]!.cells[index]) ? group : '';
    if (label !== undefined)
      found.push({ index, label, key: lookup(label) ?? lookup(`${texts.at(-2) ?? group} ${label}`) });
  }
  return found;
}

const knownOf = (found: readonly HeaderColumn[]): number =>
  new Set(found.flatMap(({ key }) => key ?? [])).size;

/**
 * Finds the header among the first rows of a sheet by its labels: the block of one to four rows that names
 * the most columns of the format, the lowest one where several do. Undefined where no block names three.
 */
export function findHeader(rows: readonly Row[], lookup: Lookup): Header | undefined {
  const searched = rows.slice(0, headerSearch.rows);
  let best: Header | undefined;
  for (const [start, first] of searched.entries()) {
    for (let height = 1; height <= headerSearch.height && start + height <= searched.length; height += 1) {
      const block = searched.slice(start, start + height);
      if (height > 1 && block.at(-1)!.cells.some(looksLikeData)) break;
      if (height === 1 && first.cells.every((cell) => isBlank(cell))) break;
      const found = columnsOf(block, lookup);
      const known = knownOf(found);
      const row = block.at(-1)!.number;
      // Of blocks that end in the same row and name as much, the lowest: a title above is no part of it.
      const lower = known === best?.known && row === best.row;
      if (known < fewest || (known <= (best?.known ?? 0) && !lower)) continue;
      const below = rows[start + height];
      const lastRow = below && isNumberRow(below.cells) ? below.number : row;
      best = { row, lastRow, columns: found, known };
    }
  }
  return best;
}
