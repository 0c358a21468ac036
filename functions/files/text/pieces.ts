import type { FileHandle } from 'node:fs/promises';
import { limits } from '../../../shared/batch/findings/limits.ts';
import { compose } from './compose.ts';

/** Bytes that are asked of the disk at once, and bytes that are worked on at once: little text alive, little memory. */
export const readSize = 256 * 1024;
const pieceSize = 16 * 1024;

/**
 * Bytes of a file from its start, read ahead while the last ones are worked on. Two buffers are used in turn, so each
 * piece must be read before the next.
 */
export async function* bytesOf(file: FileHandle, size = pieceSize): AsyncGenerator<Buffer> {
  let [now, next] = [Buffer.allocUnsafe(readSize), Buffer.allocUnsafe(readSize)];
  let position = 0;
  let coming = file.read(now, 0, readSize, 0);
  try {
    for (;;) {
      const { bytesRead } = await coming;
      if (bytesRead === 0) return;
      position += bytesRead;
      coming = file.read(next, 0, readSize, position);
      for (let at = 0; at < bytesRead; at += size) yield now.subarray(at, Math.min(at + size, bytesRead));
      [now, next] = [next, now];
    }
  } finally {
    // Who stops early closes the file: not while it is being read.
    await coming.catch(() => undefined);
  }
}

/** How many bytes at the end begin a letter that the next chunk completes. */
export function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Valid UTF-8 chunks as strings, no letter broken at a border. Several times faster than a streaming TextDecoder. */
export async function* utf8Text(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let open: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
    const keep = openBytes(bytes);
    const whole = bytes.length - keep;
    open = Buffer.from(bytes.subarray(whole));
    yield bytes.toString('utf8', 0, whole);
  }
  if (open.length > 0) yield open.toString('utf8');
}

/** Decodes chunks in another encoding that Node knows. */
export async function* decodedText(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** One byte, one character, as the legacy font tables expect. */
export async function* latin1Text(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield chunk.toString('latin1');
}

/**
 * The text in NFC, cut after line breaks only: a letter and its combining mark never fall into two pieces. Text that is
 * known to be `composed` is not looked through. Drops a byte order mark. A line that is longer than any row may be is given as far as it goes, to be refused.
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
    // Only the new text is looked through: looking through all of a long line again and again would take for ever.
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
