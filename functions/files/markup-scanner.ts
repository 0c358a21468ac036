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
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    if (rest.length > longest) return;
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    for (let open = nextMarkup(bytes, 0); at < bytes.length; open = nextMarkup(bytes, at)) {
      const next = open < 0 ? bytes.length : take(bytes, open);
      if (next < 0) at = open;
      if (next < 0) break;
      at = next;
    }
    rest = bytes.subarray(at);
  };
}
