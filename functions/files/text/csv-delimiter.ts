import type { Cell, Row } from '../../../shared/batch/cells/rows.ts';
import { columnLookup } from '../../../shared/batch/header/labels.ts';
import { csvScanner } from './csv-scanner.ts';

const delimiters = [',', ';', '\t'] as const;

/** A byte order mark, decoded or as three bytes, and Excel's hint `sep=;`, which is no row. */
const opening = /^(?:\ufeff|\u00ef\u00bb\u00bf)?(?:sep=([,;\t|])(?:\r\n?|\n))?/i;

/** Rows from which the delimiter is found. */
const sampleRows = 60;

/** How evenly a delimiter cuts: high if many rows have the same number of cells, and many cells. */
function evenness(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([cells, times]) => (cells - 1) * times ** 2));
}

const lookup = columnLookup([]);
const isNumber = (cell: Cell): boolean => typeof cell === 'string' && /^(?=\D*\d)[\d.,/\s-]+$/.test(cell);

/**
 * The most labels of the format in one row, at least `least`; that it is `enough` where there may be more. A row with
 * numbers is no header.
 */
function labelsIn(rows: readonly Row[], least: number, enough = Number.POSITIVE_INFINITY): number {
  let most = least;
  for (const { cells } of rows) {
    if (cells.length <= most || cells.some(isNumber)) continue;
    let labels = 0;
    for (const cell of cells) {
      if (cell !== null && lookup(String(cell)) !== undefined) labels += 1;
      if (labels === enough) return enough;
    }
    most = Math.max(most, labels);
  }
  return most;
}

interface Candidate {
  readonly delimiter: string;
  readonly rows: readonly Row[];
}

/** The candidate with most labels, because cells may be full of other delimiters; of equals the most even, which is first. */
function best(first: Candidate, others: readonly Candidate[]): Candidate {
  if (others.length === 0) return first;
  const mostOfOthers = Math.max(...others.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)));
  let chosen = first;
  let most = labelsIn(first.rows, 0, mostOfOthers);
  for (const cut of others) {
    const labels = labelsIn(cut.rows, most);
    if (labels > most) chosen = cut;
    most = labels;
  }
  return chosen;
}

/** How a text is cut into cells: its delimiter, and the index at which its first row begins. */
export interface Cut {
  readonly delimiter: string;
  readonly start: number;
}

/** Finds the delimiter from the first rows of a text, which ends in a line break. */
export function cutOf(text: string): Cut {
  const [{ length: start } = '', hinted] = opening.exec(text) ?? [];
  if (hinted) return { delimiter: hinted, start };
  const candidates = delimiters.map((delimiter) => {
    const rows = text.includes(delimiter)
      ? csvScanner(delimiter, true).push(text.slice(start)).slice(0, sampleRows)
      : [];
    return { delimiter, rows, evenness: evenness(rows) };
  });
  const [first, ...others] = candidates.sort((a, b) => b.evenness - a.evenness);
  const rivals = others.filter((cut) => cut.evenness > 0);
  return { delimiter: first ? best(first, rivals).delimiter : delimiters[0], start };
}
