import { exifOf, orientationOf } from './exif-orientation.ts';
import { isDrawable } from './is-drawable.ts';

/** A part of the file from its marker to the next one; that of a scan holds the scan's data. */
interface Segment {
  readonly marker: number;
  readonly bytes: Buffer;
}

const startOfImage = Uint8Array.of(0xff, 0xd8);
const endOfImage = Uint8Array.of(0xff, 0xd9);
const endMarker = 0xd9;
const scanMarker = 0xda;
const exifMarker = 0xe1;
const commentMarker = 0xfe;

/** Of what programs write beside the image, by marker and first letters: what changes how it looks. */
const shown: readonly (readonly [number, string])[] = [
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
];

export const isJpeg = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff));

/**
 * The image without what cameras and programs wrote beside it: place, time, device, owner, thumbnails, comments, and
 * whatever follows its end. Of all that only the orientation stays. Undefined for a damaged file, and for one with more
 * pixels than a browser draws.
 */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  const segments = segmentsOf(bytes);
  const frame = segments?.find(({ marker }) => isFrame(marker))?.bytes;
  if (!segments?.some(({ marker }) => marker === scanMarker) || !frame || frame.length < 9) return undefined;
  if (!isDrawable(frame.readUInt16BE(7), frame.readUInt16BE(5))) return undefined;
  return Buffer.concat([startOfImage, ...segments.flatMap(keptOf), endOfImage]);
}

/** The segments up to the end of the image. Undefined where there is no end, or a length leads nowhere. */
function segmentsOf(bytes: Buffer): Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 2;
  while (bytes[at] === 0xff && at + 1 < bytes.length) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === endMarker) return segments;
    // Bytes that only fill up may precede a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > bytes.length) return undefined;
    const headEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === scanMarker ? endOfScan(bytes, headEnd) : headEnd;
    segments.push({ marker, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return undefined;
}

/** Where the data of a scan ends: at the first marker that is neither part of it nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isInside = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isInside) return at;
  }
  return bytes.length;
}

/** Whether a segment tells the size of the image. Between its markers lie those of tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function keptOf({ marker, bytes }: Segment): Uint8Array[] {
  const isOfPrograms = (marker >= 0xe0 && marker <= 0xef) || marker === commentMarker;
  if (!isOfPrograms) return [bytes];
  const starts = (letters: string) => bytes.toString('latin1', 4, 4 + letters.length) === letters;
  if (shown.some(([of, letters]) => of === marker && starts(letters))) return [bytes];
  const orientation =
    marker === exifMarker && starts('Exif\0\0') ? orientationOf(bytes.subarray(10)) : undefined;
  return orientation === undefined ? [] : [exifOf(orientation)];
}
