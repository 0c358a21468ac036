import { unreadable } from '../../shared/batch/file-rejected.ts';
import type { Row } from '../../shared/batch/rows.ts';
import { utf8Text } from './text-pieces.ts';
import { parseRows, type Tags, tagsWith, type Workbook } from './xlsx-cells.ts';
import { mapSpans, refuseDtd } from './xml.ts';

/** One row longer than this is no table. */
const longestRow = 8 * 1024 * 1024;

/**
 * The rows of a sheet's XML, read as a stream: a chunk of rows for each chunk of bytes. Reads to the end even where
 * nothing more can come of it, so that a bomb is told from a damaged file by what it inflates to.
 */
export async function* xlsxRows(chunks: AsyncIterable<Buffer>, book: Workbook): AsyncGenerator<Row[]> {
  let rest = '';
  let tags: Tags | undefined;
  let last = 0;
  let state: 'rows' | 'after' | 'lost' = 'rows';
  for await (const text of utf8Text(chunks)) {
    if (state !== 'rows') continue;
    rest = withoutComments(rest + text);
    tags ??= tagsOf(rest);
    const end = tags ? rest.lastIndexOf(tags.rowEnd) + tags.rowEnd.length : 0;
    if (tags && end >= tags.rowEnd.length) {
      const rows = parseRows(rest.slice(0, end), tags, book, last);
      last = rows.at(-1)?.number ?? last;
      rest = rest.slice(end);
      yield rows;
    }
    if (tags && rest.includes(tags.end)) state = 'after';
    else if (rest.length > longestRow) state = 'lost';
    if (state !== 'rows') rest = '';
  }
  if (!tags || state === 'lost') throw unreadable('unreadable');
}

const withoutComments = (text: string): string =>
  text.includes('<!--') ? mapSpans(text, '<!--', '-->') : text;

function tagsOf(text: string): Tags | undefined {
  const root = /<([\w.-]+:)?sheetData[\s/>]/.exec(text);
  if (!root) return undefined;
  refuseDtd(text.slice(0, root.index));
  return tagsWith(root[1] ?? '');
}
