import { unreadable } from '../../shared/batch/file-rejected.ts';
import { utf8Text } from './text-pieces.ts';
import { refuseDtd, stringItem } from './xml.ts';

/** An item longer than this is no text of a cell. */
const longestItem = 1024 * 1024;

/** The shared strings of a workbook in their order, read as a stream. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  let rest = '';
  let prefix: string | undefined;
  let lost = false;
  for await (const text of utf8Text(chunks)) {
    if (lost) continue;
    rest += text;
    prefix ??= prefixOf(rest);
    if (prefix !== undefined) rest = takeItems(rest, prefix, strings);
    lost = rest.length > longestItem;
  }
  if (lost) throw unreadable('unreadable');
  return strings;
}

function prefixOf(text: string): string | undefined {
  const root = /<([\w.-]+:)?sst[\s>/]/.exec(text);
  if (!root) return undefined;
  refuseDtd(text.slice(0, root.index));
  return root[1] ?? '';
}

/** Adds the complete items of `text` to `strings` and gives what is left. */
function takeItems(text: string, p: string, strings: string[]): string {
  const open = `<${p}si`;
  const close = `</${p}si>`;
  let done = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, done)) {
    const tagEnd = text.indexOf('>', at);
    if (tagEnd < 0) return text.slice(at);
    if (text[tagEnd - 1] === '/') {
      strings.push('');
      done = tagEnd + 1;
      continue;
    }
    const end = text.indexOf(close, tagEnd);
    if (end < 0) return text.slice(at);
    strings.push(stringItem(text.slice(tagEnd + 1, end), p));
    done = end + close.length;
  }
  // A tag may be cut at the border of the chunk.
  return text.slice(Math.max(done, text.lastIndexOf('<')));
}
