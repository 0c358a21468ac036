import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { familyHeader, familyRows, madeUpHeader, madeUpRows, type Wrongness } from '../made-up-list.ts';
import { writeMadeUpWorkbook } from '../made-up-workbook.ts';
import { wardHeaders, wardRows } from '../ward-list.ts';
import { writeWardWorkbook } from '../ward-workbook.ts';
import type { RowsOf } from './job.ts';

/** Additional clean lists: one with a row per person, a workbook with inline texts, and one as wards write it. */
export type Kind = Wrongness | 'families' | 'inline' | 'ward';

/** A made-up file. */
export interface List {
  readonly format: 'csv' | 'xlsx';
  readonly kind: Kind;
  /** Rows of households and persons. */
  readonly rows: number;
  readonly path: string;
}

/** The files of one format and size: clean, partly wrong, all wrong, an additional clean one, and one of a ward. */
export type Lists = readonly [List, List, List, List, List];

/** What the rows of a kind of list are. */
export const rowsOf = (kind: Kind): RowsOf => (kind === 'families' || kind === 'ward' ? kind : 'heads');

export function listsOf(folder: string, format: List['format'], rows: number): Lists {
  const list = (kind: Kind): List => {
    const path = join(folder, `${kind.replaceAll(' ', '-')}-${rows}.${format}`);
    return { format, kind, rows, path };
  };
  const additional = format === 'csv' ? 'families' : 'inline';
  return [list('clean'), list('one in a hundred'), list('all'), list(additional), list('ward')];
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** In pieces of about 64 KiB. */
function* csvText(
  headers: readonly (readonly string[])[],
  rows: Iterable<readonly string[]>,
): Generator<string> {
  let piece = headers.map(line).join('');
  for (const row of rows) {
    piece += line(row);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The text of a CSV; a household of the lists with a row per person has four of them on the average. */
function textOf({ kind, rows }: List): Generator<string> {
  if (kind === 'ward') return csvText(wardHeaders, wardRows(rows / 4));
  if (kind === 'families') return csvText([familyHeader], familyRows(rows / 4));
  return csvText([madeUpHeader], madeUpRows(rows, kind === 'inline' ? 'clean' : kind));
}

export async function writeList(list: List): Promise<void> {
  const { format, kind, rows, path } = list;
  if (format === 'csv') return pipeline(Readable.from(textOf(list)), createWriteStream(path));
  if (kind === 'ward') return writeWardWorkbook(path, rows / 4);
  const wrongness = kind === 'families' || kind === 'inline' ? 'clean' : kind;
  const texts = kind === 'inline' ? 'inline' : 'shared';
  return writeMadeUpWorkbook(path, { households: rows, wrongness, texts });
}
