import { unreadable } from '../../../../shared/batch/findings/file-rejected.ts';
import { markupScanner } from './markup-scanner.ts';
import { type TextStore, textStore } from './text-store.ts';
import { type Content, newContent, readContent } from './xml-content.ts';
import { nameHash, newMarkup, readMarkup } from './xml-markup.ts';

const table = nameHash('sst');
const item = nameHash('si');

/** Adds the text of an item. One of several pieces is escaped again, as if XML had it in one. */
function addText(texts: TextStore, bytes: Buffer, { from, to, joined }: Content): void {
  if (joined === undefined) texts.add(bytes, from, to);
  else {
    const escaped = Buffer.from(joined.replace(/[&_\r]/g, (letter) => `&#${letter.charCodeAt(0)};`));
    texts.add(escaped, 0, escaped.length);
  }
}

/** The shared strings of a workbook in their order, read as a stream. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<TextStore> {
  const texts = textStore();
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
    if (kind === 'empty') texts.add(bytes, 0, 0);
    else if (next >= 0) addText(texts, bytes, content);
    return next;
  });
  for await (const chunk of chunks) scan(chunk);
  if (!seen.end) throw unreadable('unreadable');
  return texts;
}
