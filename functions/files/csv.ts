import type { FileHandle } from 'node:fs/promises';
import { unreadable } from '../../shared/batch/file-rejected.ts';
import type { Row, Sheet } from '../../shared/batch/rows.ts';
import { csvScanner } from './csv-scanner.ts';
import { binary, encodingOf, textOfFile } from './text-encoding.ts';
import { piecesOf } from './text-pieces.ts';

const delimiters = [',', ';', '\t'] as const;
/** `sep=;` on the first line is a spreadsheet's hint, not a row. */
const hint = /^sep=([,;\t|])\r?\n/i;

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

const delimiterOf = (text: string): string =>
  delimiters
    .map((delimiter) => ({ delimiter, score: cutScore(text, delimiter) }))
    .reduce((best, each) => (each.score > best.score ? each : best)).delimiter;

async function firstText(texts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of texts) {
    text += piece;
    if (text.length > 64 * 1024) break;
  }
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** The one sheet of a CSV file and the encoding it was read in. `chunkSize` in bytes. */
export async function openCsv(file: FileHandle, chunkSize?: number) {
  const encoding = await encodingOf(file);
  const pieces = () => piecesOf(textOfFile(file, encoding, chunkSize));
  const first = await firstText(pieces());
  if (binary.test(first)) throw unreadable('nulBytes');
  const hinted = hint.exec(first)?.[1];
  const delimiter = hinted ?? delimiterOf(first);
  const sheet: Sheet = {
    name: '',
    hidden: false,
    rows: () => rowsOf(pieces(), delimiter, hinted !== undefined),
  };
  return { sheets: [sheet], encoding };
}

async function* rowsOf(
  texts: AsyncIterable<string>,
  delimiter: string,
  hinted: boolean,
): AsyncGenerator<Row[]> {
  const scanner = csvScanner(delimiter);
  let strip = hinted;
  for await (const text of texts) {
    yield scanner.push(strip ? text.replace(hint, '') : text);
    strip = false;
  }
  yield scanner.end();
}
