import { limits } from '../../../shared/batch/findings/limits.ts';
import { compose } from './compose.ts';

/**
 * The text in NFC without its byte order mark, cut after line breaks only, so that no letter is cut from its combining
 * marks. Text that is known to be `composed` is not searched for marks. A line longer than any row may be is cut, to be
 * refused.
 */
export async function* piecesOf(texts: AsyncIterable<string>, composed = false): AsyncGenerator<string> {
  const inNfc = composed ? (text: string) => text : compose;
  let rest = '';
  let open = false;
  let first = true;
  for await (const each of texts) {
    if (each === '') continue;
    const text = first && each.charCodeAt(0) === 0xfeff ? each.slice(1) : each;
    first = false;
    const cut = lastBreak(text, open);
    // Only the new text is searched: a long line searched with each chunk would take quadratic time.
    if (cut >= 0) yield inNfc(rest + text.slice(0, cut));
    rest = cut >= 0 ? text.slice(cut) : rest + text;
    open = text.endsWith('\r');
    if (rest.length <= limits.rowLength) continue;
    yield inNfc(rest);
    rest = '';
  }
  if (rest !== '') yield inNfc(rest);
}

/** Where the text after its last line break begins, -1 without one; `open` where a CR stands before the text. */
function lastBreak(text: string, open: boolean): number {
  const lineFeed = text.lastIndexOf('\n');
  if (lineFeed >= 0) return lineFeed + 1;
  // A CR at the end may be half of a CR LF.
  const carriageReturn = text.length > 1 ? text.lastIndexOf('\r', text.length - 2) : -1;
  return carriageReturn >= 0 ? carriageReturn + 1 : open ? 0 : -1;
}
