import { problem, Refusal } from '../../shared/errors.ts';

const headEnd = Buffer.from('\r\n\r\n');
/** The fields before a file are short; more is no upload form. */
const maxHead = 64 * 1024;

const malformed = () =>
  new Refusal('BadRequest', {
    place: 'body',
    ...problem(
      'cần biểu mẫu multipart/form-data có một tệp',
      'a multipart/form-data form with a file is needed',
    ),
  });

/** The boundary of a form; undefined for a body that is none. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data;.*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain;
}

/**
 * The bytes of the file in a form, as they come: a presigned upload's form, whose fields come first and whose file
 * is last. Refuses `BadRequest` for a form without a file, or one that breaks off.
 */
export async function* fileOfForm(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<Uint8Array> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let held = Buffer.from('\r\n');
  let inFile = false;
  for await (const chunk of body) {
    held = Buffer.concat([held, chunk]);
    if (!inFile) {
      const start = startOfFile(held, delimiter);
      if (start === undefined) continue;
      held = held.subarray(start);
      inFile = true;
    }
    const end = held.indexOf(delimiter);
    if (end >= 0) {
      yield held.subarray(0, end);
      return;
    }
    // The last bytes may be the beginning of the delimiter.
    const safe = Math.max(0, held.length - delimiter.length);
    if (safe > 0) yield held.subarray(0, safe);
    held = held.subarray(safe);
  }
  throw malformed();
}

/** Where the file's bytes begin; undefined while its head has not come whole. */
function startOfFile(held: Buffer, delimiter: Buffer): number | undefined {
  for (let part = held.indexOf(delimiter); part >= 0; part = held.indexOf(delimiter, part + 1)) {
    const end = held.indexOf(headEnd, part + delimiter.length);
    if (end < 0) break;
    const head = held.toString('utf8', part + delimiter.length, end);
    if (/;\s*filename\*?=/i.test(head)) return end + headEnd.length;
  }
  if (held.length > maxHead) throw malformed();
  return undefined;
}
