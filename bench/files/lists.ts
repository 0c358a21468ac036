import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { familyHeader, familyRows, madeUpHeader, madeUpRows, type Wrongness } from '../made-up-list.ts';
import { writeMadeUpWorkbook } from '../made-up-workbook.ts';

/** Additional clean lists: one with a row per person, and a workbook with inline texts. */
export type Kind = Wrongness | 'families' | 'inline';

/** A made-up file. */
export interface List {
  readonly format: 'csv' | 'xlsx';
  readonly kind: Kind;
  /** Rows below the header. */
  readonly rows: number;
  readonly path: string;
}

/** The files of one format and size: clean, partly wrong, all wrong, and an additional clean one. */
export type Lists = readonly [List, List, List, List];

export function listsOf(folder: string, format: List['format'], rows: number): Lists {
  const list = (kind: Kind): List => {
    const path = join(folder, `${kind.replaceAll(' ', '-')}-${rows}.${format}`);
    return { format, kind, rows, path };
  };
  const additional = format === 'csv' ? 'families' : 'inline';
  return [list('clean'), list('one in a hundred'), list('all'), list(additional)];
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** In pieces of about 64 KiB. */
function* csvText(header: readonly string[], rows: Iterable<string[]>): Generator<string> {
  let piece = line(header);
  for (const row of rows) {
    piece += line(row);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

export async function writeList({ format, kind, rows, path }: List): Promise<void> {
  const wrongness = kind === 'families' || kind === 'inline' ? 'clean' : kind;
  const texts = kind === 'inline' ? 'inline' : 'shared';
  if (format === 'xlsx') return writeMadeUpWorkbook(path, { households: rows, wrongness, texts });
  const text =
    kind === 'families'
      ? csvText(familyHeader, familyRows(rows / 4))
      : csvText(madeUpHeader, madeUpRows(rows, wrongness));
  await pipeline(Readable.from(text), createWriteStream(path));
}
