import { csvScanner } from './csv-scanner.ts';

const delimiters = [',', ';', '\t'] as const;

/** A byte order mark, decoded or as three bytes; and a spreadsheet's hint, which is no row. */
const opening = /^(?:\ufeff|\u00ef\u00bb\u00bf)?(?:sep=([,;\t|])(?:\r\n?|\n))?/i;

/** Rows by which the delimiter is found. */
const judged = 60;

/** How well a delimiter cuts: the most usual number of cells, times how many rows have it. */
function cutScore(text: string, delimiter: string): number {
  const scanner = csvScanner(delimiter);
  const counts = new Map<number, number>();
  for (const { cells } of scanner.push(text).slice(0, judged))
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([cells, rows]) => (cells - 1) * rows));
}

/** How a text is to be cut: its delimiter, and where its first row begins. */
export interface Cut {
  readonly delimiter: string;
  readonly start: number;
}

/** Finds the delimiter by the first rows of a text, which end in a line break. */
export function cutOf(text: string): Cut {
  const [{ length: start }, hinted] = opening.exec(text)!;
  const rows = text.slice(start);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: cutScore(rows, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: hinted ?? best.delimiter, start };
}
