import { unreadable } from '../../shared/batch/file-rejected.ts';
import { markupScanner } from './markup-scanner.ts';
import { contentText, newContent, readContent } from './xml-content.ts';
import { nameNumber, newMarkup, readMarkup } from './xml-markup.ts';

const table = nameNumber('sst');
const item = nameNumber('si');

/** The shared strings of a workbook in their order, read as a stream. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  const tag = newMarkup();
  const content = newContent();
  const seen = { end: false };
  const scan = markupScanner((bytes, at) => {
    const start = readMarkup(bytes, at, tag);
    const { kind, name } = tag;
    if (start < 0 || (name !== item && name !== table)) return start;
    if (name === table) seen.end = kind !== 'open';
    if (name === table || kind === 'close') return start;
    const next = kind === 'open' ? readContent(bytes, start, content) : start;
    if (next >= 0) strings.push(kind === 'open' ? contentText(bytes, content) : '');
    return next;
  });
  for await (const chunk of chunks) scan(chunk);
  if (!seen.end) throw unreadable('unreadable');
  return strings;
}
