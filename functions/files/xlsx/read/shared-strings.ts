import { unreadable } from '../../../../shared/batch/findings/file-rejected.ts';
import { begins, word, words } from './byte-words.ts';
import { markupScanner } from './markup-scanner.ts';
import { type TextStore, textStore } from './text-store.ts';
import { type Content, newContent, nextMarkup, readContent } from './xml-content.ts';
import { lessThan, nameHash, newMarkup, readMarkup } from './xml-markup.ts';

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

const [itemStart] = words('<si>');
const preservedText = words('<t xml:space="preserve">');
const itemEnd = words('</t></si');
/** Bytes that are enough for the markup of a common item. */
const longest = 64;
const letterT = 116;
const greaterThan = 62;

/** The position after the start tag of a text, or -1 where another one begins. */
function afterTextTag(bytes: Buffer, at: number): number {
  if (begins(bytes, at, preservedText)) return at + preservedText.length * 4;
  const isPlain = bytes[at] === lessThan && bytes[at + 1] === letterT && bytes[at + 2] === greaterThan;
  return isPlain ? at + 3 : -1;
}

/**
 * Adds the item at a position if it has the form in which nearly every program writes it, `<si><t>…</t></si>`, because
 * reading any XML takes three times as long. Returns the position after it, or -1 where it has another form.
 */
function addCommonItem(texts: TextStore, bytes: Buffer, start: number): number {
  if (start + longest > bytes.length || word(bytes, start) !== itemStart) return -1;
  const from = afterTextTag(bytes, start + 4);
  const to = from < 0 ? -1 : nextMarkup(bytes, from);
  if (to < 0 || to + longest > bytes.length) return -1;
  const end = to + itemEnd.length * 4;
  if (!begins(bytes, to, itemEnd) || bytes[end] !== greaterThan) return -1;
  texts.add(bytes, from, to);
  return end + 1;
}

/** Adds the items in the common form. Returns the position after them, or -1 where the first has another form. */
function addCommonItems(texts: TextStore, bytes: Buffer, start: number): number {
  let at = -1;
  for (let next = addCommonItem(texts, bytes, start); next >= 0; next = addCommonItem(texts, bytes, at))
    at = next;
  return at;
}

/** The shared strings of a workbook in their order, read as a stream. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<TextStore> {
  const texts = textStore();
  const tag = newMarkup();
  const content = newContent();
  const seen = { end: false };
  const scan = markupScanner((bytes, at) => {
    const after = addCommonItems(texts, bytes, at);
    if (after >= 0) return after;
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
