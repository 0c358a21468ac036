import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { type HeaderColumn, headerColumns, type LabelRow } from './header-columns.ts';
import { type Label, type Labels, plainLabel } from './labels.ts';
import { isNumberRow } from './non-data-rows.ts';
import { settleColumns } from './settle-columns.ts';
import { areSubLabels } from './sub-labels.ts';

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

/** Where a header is looked for: rows, how many of them it may be high, columns; and rows read at once below it. */
export const headerSearch = { rows: 40, height: 4, columns: 256, after: 10 } as const;

/** Fewer known columns than this are a table of another kind, such as a summary by village. */
const fewest = 3;

const looksLikeData = (cell: Cell): boolean =>
  typeof cell === 'string' ? /^(?=\D*\d)[\d.,/\s-]+$/.test(textOf(cell)) : cell !== null;

const knownOf = (found: readonly HeaderColumn[]): number =>
  new Set(found.flatMap(({ key }) => key ?? [])).size;

/** Where a header may stand: its first row and the one after its last, counted from 0. */
interface Block {
  readonly start: number;
  readonly end: number;
}

function* blocks(rows: readonly Row[]): Generator<Block> {
  const data = rows.map(({ cells }) => cells.some(looksLikeData));
  for (const [start, first] of rows.entries()) {
    if (first.cells.every((cell) => isBlank(cell))) continue;
    for (let end = start + 1; end <= Math.min(start + headerSearch.height, rows.length); end += 1) {
      if (end > start + 1 && data[end - 1]) break;
      yield { start, end };
    }
  }
}

/** Every cell of the rows as a label; what has no letter and no digit is none. The same texts come again and again. */
function labelRows(rows: readonly Row[], { read }: Labels): LabelRow[] {
  const seen = new Map<string, Label | undefined>();
  const labelOf = (cell: Cell): Label | undefined => {
    const text = textOf(cell);
    if (!seen.has(text)) {
      const label = read(text);
      seen.set(text, label.bare === '' && plainLabel(text) === '' ? undefined : label);
    }
    return seen.get(text);
  };
  return rows.map(({ cells }) => cells.slice(0, headerSearch.columns).map(labelOf));
}

/** Where a block really ends: rows that only divide its labels name no more columns, and are still no data. */
function endOfLabels({ start, end }: Block, rows: readonly Row[], texts: readonly LabelRow[]): number {
  const last = Math.min(start + headerSearch.height, rows.length);
  const isLabels = (at: number): boolean =>
    !rows[at]!.cells.some(looksLikeData) && areSubLabels(texts[at]!, texts.slice(start, at));
  let lower = end;
  while (lower < last && isLabels(lower)) lower += 1;
  return lower;
}

/**
 * Finds the header among the first rows of a sheet by its labels: the block of one to four rows that names
 * the most columns of the format, the lowest one where several do. Undefined where no block names three.
 */
export function findHeader(rows: readonly Row[], labels: Labels): Header | undefined {
  const searched = rows.slice(0, headerSearch.rows);
  const texts = labelRows(searched, labels);
  let best = { start: 0, end: 0, known: fewest - 1, columns: [] as readonly HeaderColumn[] };
  const named = texts.map((row) => row.filter((label) => label?.key !== undefined).length);
  for (const { start, end } of blocks(searched)) {
    // Most rows are data, and name nothing alone.
    if (end === start + 1 && named[start]! < best.known) continue;
    const columns = headerColumns(texts.slice(start, end), labels);
    const known = knownOf(columns);
    // Of blocks that end in the same row and name as much, the lowest: a title above is no part of it.
    if (known > best.known || (known === best.known && end === best.end))
      best = { start, end, known, columns };
  }
  const { start, known } = best;
  if (best.end === 0) return undefined;
  const end = endOfLabels(best, searched, texts);
  const whole = headerColumns(texts.slice(start, end), labels);
  const columns = knownOf(whole) < known ? best.columns : whole;
  const { number: row } = rows[end - 1]!;
  const below = rows[end];
  const lastRow = below && isNumberRow(below.cells) ? below.number : row;
  return { row, lastRow, known, columns: settleColumns(columns, rows.slice(0, start)) };
}
