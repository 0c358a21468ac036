import { buildZip } from './functions/files/build-zip.ts';

/** A PNG image of 16 × 8 pixels that a browser wrote. */
export const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAKklEQVR4AeyQMQ0AAAjDFizNE2rnaTjYw8FDk749WiKdZMvJwpIPAPcPBgAA//+lesnzAAAABklEQVQDAL87JLmYGNVdAAAAAElFTkSuQmCC',
  'base64',
);

/** A JPEG image of 16 × 8 pixels that a browser wrote. */
export const smallJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAZEQACAwEAAAAAAAAAAAAAAAAAQgSBwQX/2gAMAwEAAhEDEQA/AIwDQWrSjoreH//Z',
  'base64',
);

/** A segment of a JPEG file: its marker, and what follows the length. */
export function jpegSegment(marker: number, content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** Where a telephone writes that a photo was taken. */
export const position = 'GPS 21.3800N 103.0200E';

/** The Exif data of a telephone: how the image is turned, and where it was taken. */
export const phoneExif = (orientation: number): Buffer =>
  jpegSegment(
    0xe1,
    Buffer.concat([
      Buffer.from('Exif\0\0II\x2a\0\x08\0\0\0\x02\0', 'latin1'),
      Buffer.of(0x0f, 0x01, 2, 0, 22, 0, 0, 0, 38, 0, 0, 0),
      Buffer.of(0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0),
      Buffer.of(0, 0, 0, 0),
      Buffer.from(position),
    ]),
  );

/** The small JPEG image with segments behind its beginning, and bytes behind its end. */
export const jpegWith = (segments: readonly Buffer[], behind = ''): Buffer =>
  Buffer.concat([smallJpeg.subarray(0, 20), ...segments, smallJpeg.subarray(20), Buffer.from(behind)]);

/** A photo as a telephone takes it. */
export const phonePhoto = jpegWith([phoneExif(6), jpegSegment(0xfe, 'Máy của Lò Thị Thử')], position);

export const smallPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

const documentParts = [
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: 'word/document.xml', data: '<document/>' },
];
export const smallDocx = buildZip(documentParts);
export const docxWithMacro = buildZip([...documentParts, { name: 'word/vbaProject.bin', data: 'x' }]);

/** How a Windows program begins. */
export const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(500)]);
