import { columnLookup } from '../../../shared/batch/labels.ts';
import type { Cell, Row } from '../../../shared/batch/rows.ts';
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

/** The most labels of the format that one row has; a row with numbers is no header. */
function labelsIn(rows: readonly Row[]): number {
  const headers = rows.filter(({ cells }) => cells.length > 1 && !cells.some(isNumber));
  const labels = headers.map(({ cells }) => cells.filter((cell) => lookup(String(cell ?? '')) !== undefined));
  return Math.max(0, ...labels.map(({ length }) => length));
}

/** Labels count first, for cells may be full of other delimiters. */
function better(a: readonly Row[], b: readonly Row[]): number {
  const [evenA, evenB] = [evenness(a), evenness(b)];
  return evenA === 0 || evenB === 0 ? evenB - evenA : labelsIn(b) - labelsIn(a) || evenB - evenA;
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
    const rows = csvScanner(delimiter, true).push(text.slice(start)).slice(0, judged);
    return { delimiter, rows };
  });
  const [best] = cuts.sort((a, b) => better(a.rows, b.rows));
  return { delimiter: best!.delimiter, start };
}
