import type { Cell, Row } from '../../../shared/batch/cells/rows.ts';
import { columnLookup } from '../../../shared/batch/header/labels.ts';
import { csvScanner } from './csv-scanner.ts';

const delimiters = [',', ';', '\t'] as const;

/** A byte order mark, decoded or as three bytes; and a spreadsheet's hint, which is no row. */
const opening = /^(?:\ufeff|\u00ef\u00bb\u00bf)?(?:sep=([,;\t|])(?:\r\n?|\n))?/i;

/** Rows by which the delimiter is found. */
const judged = 60;

/** How evenly a delimiter cuts: how many rows have the most usual number of cells, and how many cells those are. */
function evenness(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([cells, times]) => (cells - 1) * times ** 2));
}

const lookup = columnLookup([]);
const isNumber = (cell: Cell): boolean => typeof cell === 'string' && /^(?=\D*\d)[\d.,/\s-]+$/.test(cell);

/** The most labels of the format that one row has, if it is more than `least`; a row with numbers is no header. */
function labelsIn(rows: readonly Row[], least: number): number {
  let most = least;
  for (const { cells } of rows) {
    if (cells.length <= most || cells.some(isNumber)) continue;
    const labels = cells.filter((cell) => cell !== null && lookup(String(cell)) !== undefined);
    most = Math.max(most, labels.length);
  }
  return most;
}

interface Judged {
  readonly delimiter: string;
  readonly rows: readonly Row[];
}

/** The cut that gives most labels, for cells may be full of other delimiters; of as many the most even, which is first. */
function best(first: Judged, others: readonly Judged[]): Judged {
  let chosen = first;
  let most = others.length > 0 ? labelsIn(first.rows, 0) : 0;
  for (const cut of others) {
    const labels = labelsIn(cut.rows, most);
    if (labels > most) chosen = cut;
    most = labels;
  }
  return chosen;
}

/** How a text is to be cut: its delimiter, and where its first row begins. */
export interface Cut {
  readonly delimiter: string;
  readonly start: number;
}

/** Finds the delimiter by the first rows of a text, which end in a line break. */
export function cutOf(text: string): Cut {
  const [{ length: start }, hinted] = opening.exec(text)!;
  if (hinted) return { delimiter: hinted, start };
  const cuts = delimiters.map((delimiter) => {
    const cuts = text.includes(delimiter);
    const rows = cuts ? csvScanner(delimiter, true).push(text.slice(start)).slice(0, judged) : [];
    return { delimiter, rows, evenness: evenness(rows) };
  });
  const [first, ...others] = cuts.sort((a, b) => b.evenness - a.evenness);
  const rivals = others.filter((cut) => cut.evenness > 0);
  return { delimiter: best(first!, rivals).delimiter, start };
}
