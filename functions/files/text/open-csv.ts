import type { FileHandle } from 'node:fs/promises';
import type { Row, Sheet } from '../../../shared/batch/cells/rows.ts';
import { unreadable } from '../../../shared/batch/findings/file-rejected.ts';
import { type Cut, cutOf } from './csv-delimiter.ts';
import { csvScanner } from './csv-scanner.ts';
import { encodingOf, indexedText, textOfFile } from './encoding.ts';
import type { LegacyEncoding } from './legacy-fonts.ts';
import { piecesOf } from './pieces.ts';

/** Characters from which the delimiter is found. */
const sampleLength = 24 * 1024;

/** The start of a text, from which its delimiter is found; it ends in a line break. */
async function firstText(texts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of texts) {
    text += piece;
    if (text.length > sampleLength) break;
  }
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** The number of the row that has the character at an index, as a spreadsheet counts rows. */
async function rowAt(texts: AsyncIterable<string>, { delimiter, start }: Cut, at: number): Promise<number> {
  const scanner = csvScanner(delimiter);
  let row = 1;
  let seen = 0;
  for await (const text of texts) {
    const rows = scanner.push(text.slice(Math.max(0, start - seen), at + 1 - seen));
    row = (rows.at(-1)?.number ?? row - 1) + 1;
    seen += text.length;
    if (seen > at) break;
  }
  return row;
}

interface CsvOptions {
  /** The encoding that a person confirmed. */
  readonly encoding?: LegacyEncoding | undefined;
  readonly chunkSize?: number;
}

/** The one sheet of a CSV file and the encoding it was read in. `chunkSize` in bytes. */
export async function openCsv(file: FileHandle, { encoding: confirmed, chunkSize }: CsvOptions = {}) {
  const { encoding, damage, composed } = await encodingOf(file, confirmed);
  if (damage?.problem === 'notATable') throw unreadable('notATable');
  if (damage) {
    const texts = () => indexedText(file, encoding);
    const row = await rowAt(texts(), cutOf(await firstText(texts())), damage.at);
    throw unreadable(damage.problem, { row });
  }
  const pieces = () => piecesOf(textOfFile(file, encoding, chunkSize), composed);
  const cut = cutOf(await firstText(pieces()));
  const sheet: Sheet = { name: '', hidden: false, delimited: true, rows: () => rowsOf(pieces(), cut) };
  return { sheet, encoding };
}

async function* rowsOf(texts: AsyncIterable<string>, { delimiter, start }: Cut): AsyncGenerator<Row[]> {
  const scanner = csvScanner(delimiter);
  let skip = start;
  for await (const text of texts) {
    yield scanner.push(skip > 0 ? text.slice(skip) : text);
    skip = Math.max(0, skip - text.length);
  }
  yield scanner.end();
}
