import { nextMarkup } from './xml-content.ts';

/** Takes the markup at a `<` and gives the position after what it took, or -1 where that is not complete. */
type Take = (bytes: Buffer, at: number) => number;

/** One tag or cell longer than this belongs to no table. */
const longest = 1024 * 1024;

/**
 * Reads markup from chunks of any size: what a border cuts waits for the next chunk. Letters are decoded only where
 * they are complete, so none is ever broken. Where something is far too long nothing more is read.
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

/** Takes all markup that is complete, and gives the position after it. */
function takeAll(bytes: Buffer, take: Take): number {
  let at = 0;
  for (;;) {
    const open = nextMarkup(bytes, at);
    if (open < 0) return bytes.length;
    at = take(bytes, open);
    if (at < 0) return open;
  }
}
