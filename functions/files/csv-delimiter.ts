import { findHeader } from '../../shared/batch/header.ts';
import { columnLookup } from '../../shared/batch/labels.ts';
import type { Row } from '../../shared/batch/rows.ts';
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

/** What a delimiter brings to light: labels of the format first, for cells may be full of the other delimiters. */
function found(text: string, delimiter: string) {
  const rows = csvScanner(delimiter).push(text).slice(0, judged);
  const labels = findHeader(rows, columnLookup([]))?.known ?? 0;
  return { delimiter, labels, evenness: evenness(rows) };
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
  const [best] = delimiters
    .map((delimiter) => found(text.slice(start), delimiter))
    .sort((a, b) => b.labels - a.labels || b.evenness - a.evenness);
  return { delimiter: best!.delimiter, start };
}
