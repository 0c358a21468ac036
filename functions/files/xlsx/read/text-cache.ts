/** Texts of more bytes than this rarely repeat. */
const longest = 32;
const slots = 4096;

/** Decodes the bytes between two positions. */
type Decode = (bytes: Buffer, from: number, to: number) => string;

/**
 * A decoder that caches short texts by their bytes: most cells of a list hold one of a few words. Each text has one slot,
 * by a hash of its bytes.
 */
export function cachedDecoder(decode: Decode): Decode {
  let cache: Cache | undefined;
  return (bytes, from, to) => {
    if (to - from > longest) return decode(bytes, from, to);
    // Nearly all workbooks have their texts in one table, and need no cache.
    cache ??= newCache();
    const { texts, lengths, keys } = cache;
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash, 31) + (bytes[at] as number);
    const slot = (hash ^ (hash >>> 12)) & (slots - 1);
    if (isCached(cache, slot, bytes, from, to)) return texts[slot] as string;
    const place = slot * longest - from;
    for (let at = from; at < to; at += 1) keys[place + at] = bytes[at] as number;
    lengths[slot] = to - from;
    texts[slot] = decode(bytes, from, to);
    return texts[slot];
  };
}

/** For each slot its text, and the bytes of the text. */
interface Cache {
  readonly texts: string[];
  readonly lengths: Uint8Array;
  readonly keys: Buffer;
}

const newCache = (): Cache => ({
  texts: new Array<string>(slots).fill(''),
  lengths: new Uint8Array(slots),
  keys: Buffer.alloc(slots * longest),
});

function isCached({ lengths, keys }: Cache, slot: number, bytes: Buffer, from: number, to: number): boolean {
  if (lengths[slot] !== to - from) return false;
  const place = slot * longest - from;
  for (let at = from; at < to; at += 1) if (bytes[at] !== keys[place + at]) return false;
  return true;
}
