import { nextMarkup } from './xml-content.ts';

/** Reads the markup at a `<`. Returns the position after what it read, or -1 where that is incomplete. */
type Take = (bytes: Buffer, at: number) => number;

/** No table has a longer tag or cell. */
const longest = 1024 * 1024;

/**
 * Reads markup from chunks of any size: incomplete markup at the end of a chunk is read again with the next, so no letter
 * is ever broken. Once something is too long, nothing more is read.
 */
export function markupScanner(take: Take): (chunk: Buffer) => void {
  let held = Buffer.alloc(0);
  let rest = 0;
  return (chunk) => {
    if (rest > longest) return;
    const length = rest + chunk.length;
    if (held.length < length) held = Buffer.concat([held.subarray(0, rest)], length * 2);
    chunk.copy(held, rest);
    const bytes = held.subarray(0, length);
    const at = takeAll(bytes, take);
    bytes.copy(held, 0, at);
    rest = length - at;
  };
}

/** Reads all complete markup, and returns the position after it. */
function takeAll(bytes: Buffer, take: Take): number {
  let at = 0;
  for (;;) {
    const open = nextMarkup(bytes, at);
    if (open < 0) return bytes.length;
    at = take(bytes, open);
    if (at < 0) return open;
  }
}
