import { unpatchable } from '../unpatchable.ts';

/** More characters than this around the rows of a sheet, or in one row, belong to no list. */
const longest = 16 * 1024 * 1024;

/**
 * Reads on from `start` until `find` finds something in the text, and returns both. Searches again only once the text
 * has doubled: a search after each chunk would take quadratic time on a row without an end.
 */
export async function readUntil<Found>(
  texts: AsyncIterator<string>,
  start: string,
  find: (text: string) => Found | undefined,
): Promise<{ readonly text: string; readonly found: Found }> {
  let text = start;
  for (;;) {
    const found = find(text);
    if (found !== undefined) return { text, found };
    if (text.length > longest) throw unpatchable('a part too long');
    const more = await nextText(texts, Math.min(text.length, longest + 1 - text.length));
    if (more === '') throw unpatchable('a sheet without an end of rows');
    text += more;
  }
}

/** The next text of at least this length; a shorter one is the last. */
async function nextText(texts: AsyncIterator<string>, length: number): Promise<string> {
  let text = '';
  do {
    const { done, value } = await texts.next();
    if (done) break;
    text += value;
  } while (text.length < Math.max(length, 1));
  return text;
}

/** All the text that is left, after `start`. */
export async function restOf(texts: AsyncIterable<string>, start: string): Promise<string> {
  let text = start;
  for await (const each of texts) {
    text += each;
    if (text.length > longest) throw unpatchable('a part too long');
  }
  return text;
}
