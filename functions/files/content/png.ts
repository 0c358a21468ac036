import { isDrawable } from './is-drawable.ts';

const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The chunks that an image needs to look as it does. The others may tell where, when and with what it was taken. */
const shown: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD pHYs'.split(' '),
);

interface Chunk {
  readonly type: string;
  /** Whole, with its length and its checksum. */
  readonly bytes: Buffer;
}

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, signature.length).equals(signature);

/**
 * The image without texts, times, Exif data and whatever follows its end. Undefined for a damaged file, and for one with
 * more pixels than a browser draws.
 */
export function barePng(bytes: Buffer): Buffer | undefined {
  const chunks = chunksOf(bytes);
  const [head] = chunks ?? [];
  if (!chunks?.some(({ type }) => type === 'IDAT')) return undefined;
  if (head?.type !== 'IHDR' || head.bytes.length < 25) return undefined;
  if (!isDrawable(head.bytes.readUInt32BE(8), head.bytes.readUInt32BE(12))) return undefined;
  const kept = chunks.filter(({ type }) => shown.has(type));
  return Buffer.concat([signature, ...kept.map((each) => each.bytes)]);
}

/** The chunks up to the last one. Undefined where that is missing. */
function chunksOf(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, bytes: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}
