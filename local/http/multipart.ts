import { badRequest } from '../../shared/problems/bad-request.ts';

const headEnd = Buffer.from('\r\n\r\n');
/** The fields before a file are short: a longer head is no upload form. */
const maxHead = 64 * 1024;

const malformed = () =>
  badRequest([], {
    vi: 'cần biểu mẫu multipart/form-data có một tệp',
    en: 'a multipart/form-data form with a file is needed',
  });

/** The boundary of a multipart form; undefined for another content type. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data;.*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain;
}

/**
 * Streams the bytes of the file in a form like that of a presigned upload: fields first, the file last. Refuses
 * `BadRequest` for a form without a file, or one that breaks off.
 */
export async function* fileOfForm(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<Uint8Array> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let buffer = Buffer.from('\r\n');
  let inFile = false;
  for await (const chunk of body) {
    buffer = Buffer.concat([buffer, chunk]);
    if (!inFile) {
      const start = startOfFile(buffer, delimiter);
      if (start === undefined) continue;
      buffer = buffer.subarray(start);
      inFile = true;
    }
    const end = buffer.indexOf(delimiter);
    if (end >= 0) {
      yield buffer.subarray(0, end);
      return;
    }
    // The last bytes may be the beginning of the delimiter.
    const safe = Math.max(0, buffer.length - delimiter.length);
    if (safe > 0) yield buffer.subarray(0, safe);
    buffer = buffer.subarray(safe);
  }
  throw malformed();
}

/** Where the file's bytes begin; undefined while its head is incomplete. */
function startOfFile(buffer: Buffer, delimiter: Buffer): number | undefined {
  for (let part = buffer.indexOf(delimiter); part >= 0; part = buffer.indexOf(delimiter, part + 1)) {
    const end = buffer.indexOf(headEnd, part + delimiter.length);
    if (end < 0) break;
    const head = buffer.toString('utf8', part + delimiter.length, end);
    if (/;\s*filename\*?=/i.test(head)) return end + headEnd.length;
  }
  if (buffer.length > maxHead) throw malformed();
  return undefined;
}
