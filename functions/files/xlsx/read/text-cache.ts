/** Texts of more bytes than this hardly come twice. */
const longest = 32;
const slots = 4096;

/** Decodes a text from its bytes. */
type Decode = (bytes: Buffer, from: number, to: number) => string;

/**
 * Keeps the short texts that came last with their bytes, so that a text which comes again is not decoded again: most
 * cells of a list hold one of a few words. Each text has one place, by a number made of its bytes.
 */
export function knownTexts(decode: Decode): Decode {
  const texts: string[] = Array.from({ length: slots }, () => '');
  const lengths = new Uint8Array(slots);
  const kept = Buffer.alloc(slots * longest);

  const isKept = (slot: number, bytes: Buffer, from: number, to: number): boolean => {
    if (lengths[slot] !== to - from) return false;
    const place = slot * longest - from;
    for (let at = from; at < to; at += 1) if (bytes[at] !== kept[place + at]) return false;
    return true;
  };

  return (bytes, from, to) => {
    if (to - from > longest) return decode(bytes, from, to);
    let number = 0;
    for (let at = from; at < to; at += 1) number = Math.imul(number, 31) + bytes[at]!;
    const slot = (number ^ (number >>> 12)) & (slots - 1);
    if (isKept(slot, bytes, from, to)) return texts[slot]!;
    bytes.copy(kept, slot * longest, from, to);
    lengths[slot] = to - from;
    texts[slot] = decode(bytes, from, to);
    return texts[slot];
  };
}
