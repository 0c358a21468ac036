import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { type HeaderColumn, headerColumns, type LabelRow } from './header-columns.ts';
import { withOnePeriod } from './income-period.ts';
import type { Label, Labels } from './labels.ts';
import { isNumberRow } from './non-data-rows.ts';
import { plainLabel } from './plain-label.ts';
import { type ResolvedColumns, resolveColumns } from './resolve-columns.ts';
import { areSubLabels } from './sub-labels.ts';

/** The header of a list, with every labelled column. */
export interface Header extends ResolvedColumns {
  /** The row of the highest labels. */
  readonly firstRow: number;
  /** The row of the lowest labels. */
  readonly row: number;
  /** The list starts below this row: the lowest labels' or that of the column numbers. */
  readonly lastRow: number;
  /** The number of different columns of the format that it names. */
  readonly known: number;
}

/** The searched rows and columns, the most rows of a header, and the rows read below the searched ones. */
export const headerSearch = { rows: 40, height: 4, columns: 256, after: 10 } as const;

/** A table with fewer known columns is of another kind, such as a summary by village. */
const minKnownColumns = 3;

const number = /^(?=\D*\d)[\d.,/\s-]+$/;
const looksLikeData = (cell: Cell): boolean =>
  typeof cell === 'string' ? number.test(textOf(cell)) : cell !== null;

/** As many columns as a row may name at most: a number names none. */
const mostNamed = ({ cells }: Row): number =>
  cells.filter((cell) => !isBlank(cell) && !number.test(textOf(cell))).length;

const knownOf = (found: readonly HeaderColumn[]): number =>
  new Set(found.flatMap(({ key }) => key ?? [])).size;

/** Rows that may be the header: the index of the first and the one after the last. */
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

const namedIn = (rows: readonly LabelRow[]): number =>
  rows.flat().filter((label) => label?.key !== undefined).length;

/** The labels of some of the rows; undefined where a cell has no letter or digit. */
type LabelRows = (start: number, end?: number) => LabelRow[];

/** Rows are read as labels when they are asked for, because most are data. Memoised by text, because texts repeat. */
function labelRows(rows: readonly Row[], { read }: Labels): LabelRows {
  const byText = new Map<string, Label | undefined>();
  const labelOf = (cell: Cell): Label | undefined => {
    const text = textOf(cell);
    if (!byText.has(text)) {
      const label = read(text);
      byText.set(text, label.bare === '' && plainLabel(text) === '' ? undefined : label);
    }
    return byText.get(text);
  };
  return (start, end = start + 1) =>
    rows.slice(start, end).map(({ cells }) => cells.slice(0, headerSearch.columns).map(labelOf));
}

/** The end of the header with the rows that only divide its labels: they name no further columns and are no data. */
function endOfLabels({ start, end }: Block, rows: readonly Row[], texts: LabelRows): number {
  const last = Math.min(start + headerSearch.height, rows.length);
  const hasSubLabels = (at: number): boolean => {
    const row = rows[at];
    if (!row || row.cells.some(looksLikeData)) return false;
    const [labels = []] = texts(at);
    return areSubLabels(labels, texts(start, at));
  };
  let lower = end;
  while (lower < last && hasSubLabels(lower)) lower += 1;
  return lower;
}

/**
 * Finds the header in the first rows of a sheet: the block of one to four rows whose labels name most columns of the
 * format, the lowest of several. Undefined where no block names three.
 */
export function findHeader(rows: readonly Row[], labels: Labels): Header | undefined {
  const searched = rows.slice(0, headerSearch.rows);
  const texts = labelRows(searched, labels);
  let best = { start: 0, end: 0, known: minKnownColumns - 1, columns: [] as readonly HeaderColumn[] };
  const namesFewer = (row: Row, start: number): boolean =>
    mostNamed(row) < best.known || namedIn(texts(start)) < best.known;
  for (const { start, end } of blocks(searched)) {
    // Skips most single rows: they are data and name no column.
    if (end === start + 1 && searched.slice(start, end).every((row) => namesFewer(row, start))) continue;
    const columns = headerColumns(texts(start, end), labels);
    const known = knownOf(columns);
    // Of blocks with the same end and as many columns, take the lowest: a title above is no part of the header.
    if (known > best.known || (known === best.known && end === best.end))
      best = { start, end, known, columns };
  }
  const { start, known } = best;
  if (best.end === 0) return undefined;
  const end = endOfLabels(best, searched, texts);
  const whole = headerColumns(texts(start, end), labels);
  const columns = knownOf(whole) < known ? best.columns : whole;
  const row = rows[end - 1]?.number ?? 0;
  const below = rows[end];
  const lastRow = below && isNumberRow(below.cells) ? below.number : row;
  const data = rows.filter(({ number }) => number > lastRow);
  const firstRow = rows[start]?.number ?? row;
  const found = withOnePeriod(columns, labels.incomePer);
  return { firstRow, row, lastRow, known, ...resolveColumns(found, rows.slice(0, start), data) };
}
