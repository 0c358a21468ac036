import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../functions/files/content/content-of.ts';
import {
  docxWithMacro,
  jpegSegment,
  jpegWith,
  phoneExif,
  phonePhoto,
  position,
  program,
  smallDocx,
  smallJpeg,
  smallPdf,
  smallPng,
} from '../../../attached-files.ts';
import { buildXlsx } from '../build-xlsx.ts';

/** A chunk of a PNG file. Its checksum is not looked at. */
function chunk(type: string, text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(text));
  return Buffer.concat([length, Buffer.from(type), Buffer.from(text), Buffer.alloc(4)]);
}

/** The small PNG image with chunks behind its first one. */
const pngWith = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([smallPng.subarray(0, 33), ...chunks, smallPng.subarray(33)]);

describe('what a file is', () => {
  test.each([
    ['pdf', smallPdf],
    ['docx', smallDocx],
    ['jpeg', smallJpeg],
    ['png', smallPng],
  ])('is told by its content: %s', (type, bytes) => {
    expect(contentOf(bytes)).toEqual({ type, bytes });
  });

  test.each([
    ['a program', program],
    ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a page that names PDF', Buffer.from('<!-- %PDF-1.4 --> %%EOF')],
    ['an SVG image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a workbook', buildXlsx({ sheets: [{ name: 'A', data: '' }] })],
    ['a document with programs', docxWithMacro],
    ['a document behind a program', Buffer.concat([program, smallDocx])],
    ['half a PDF file', smallPdf.subarray(0, 30)],
    ['half a document', smallDocx.subarray(0, smallDocx.length - 30)],
    ['half a JPEG image', smallJpeg.subarray(0, smallJpeg.length - 2)],
    ['half a PNG image', smallPng.subarray(0, smallPng.length - 12)],
    ['nothing', Buffer.alloc(0)],
  ])('is unknown for %s', (_, bytes) => {
    expect(contentOf(bytes)).toBeUndefined();
  });

  test('is unknown for an image with more pixels than a browser draws', () => {
    const png = Buffer.from(smallPng);
    png.writeUInt32BE(30_000, 16);
    png.writeUInt32BE(30_000, 20);
    expect(contentOf(png)).toBeUndefined();
    const jpeg = Buffer.from(smallJpeg);
    const frame = jpeg.indexOf(Buffer.of(0xff, 0xc0));
    jpeg.writeUInt32BE(0x7530_7530, frame + 5);
    expect(contentOf(jpeg)).toBeUndefined();
  });

  test('is told or not, but never thrown, for damaged bytes', () => {
    for (const bytes of [phonePhoto, smallPng, smallDocx, smallPdf]) {
      for (let at = 0; at < bytes.length; at += 1) {
        for (const value of [0, 0xff]) {
          const damaged = Buffer.from(bytes);
          damaged[at] = value;
          expect(() => contentOf(damaged)).not.toThrow();
        }
        expect(contentOf(bytes.subarray(0, at))?.bytes.includes(position)).not.toBe(true);
      }
    }
  });
});

describe('a photo', () => {
  const kept = contentOf(phonePhoto)!.bytes;

  test('loses where it was taken, its comment, and what follows its end', () => {
    expect(phonePhoto.includes(position)).toBe(true);
    expect(kept.includes('GPS')).toBe(false);
    expect(kept.includes('Thử')).toBe(false);
    expect(kept.subarray(-2)).toEqual(Buffer.of(0xff, 0xd9));
  });

  test('keeps how it is turned, and nothing else of that', () => {
    const turned = contentOf(jpegWith([phoneExif(6)]))!.bytes;
    expect(turned.length).toBe(smallJpeg.length + 36);
    // Read again, it stays as it is.
    expect(contentOf(turned)!.bytes).toEqual(turned);
    expect(contentOf(jpegWith([phoneExif(1)]))!.bytes).toEqual(smallJpeg);
  });

  test('keeps the colours that it is to be shown in', () => {
    const profile = jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01...');
    const others = [
      jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0...'),
      jpegSegment(0xed, 'Photoshop 3.0'),
    ];
    expect(contentOf(jpegWith([profile, ...others]))!.bytes).toEqual(jpegWith([profile]));
  });

  test('loses the texts, times and Exif data of a PNG file', () => {
    const gamma = chunk('gAMA', '\0\0\0\0');
    const others = [
      chunk('tEXt', position),
      chunk('iTXt', 'x'),
      chunk('eXIf', 'MM'),
      chunk('tIME', '1234567'),
    ];
    const bytes = Buffer.concat([pngWith(gamma, ...others), Buffer.from(position)]);
    expect(contentOf(bytes)!.bytes).toEqual(pngWith(gamma));
  });
});
