/** The tag of the orientation in the first directory of an Exif segment, and the type of its value. */
const orientationTag = 0x0112;
const shortType = 3;

/**
 * How an image is to be turned (2 to 8), from its Exif data without the letters `Exif`. Undefined where it is not said,
 * or said to be upright.
 */
export function orientationOf(tiff: Buffer): number | undefined {
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return undefined;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = short(directory);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) !== orientationTag || short(at + 2) !== shortType) continue;
    const value = short(at + 8);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** The segment's marker, length and name, the byte order, and a directory of one entry, whose value follows. */
const before = 'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001' + '00';
/** Up to the length of a value, and no further directory. */
const after = '0000' + '00000000';

/** An Exif segment that says nothing but the orientation. */
export const exifOf = (orientation: number): Buffer => Buffer.from(`${before}0${orientation}${after}`, 'hex');
