import type { AttachmentType } from '../../../shared/attachments/attachment-type.ts';
import { isDocx } from './docx.ts';
import { bareJpeg, isJpeg } from './jpeg.ts';
import { barePng, isPng } from './png.ts';

interface Content {
  readonly type: AttachmentType;
  /** As they are kept: images without their metadata. */
  readonly bytes: Buffer;
}

/** What a file is by its content, whatever its name. Undefined for anything else, and for a damaged file. */
export function contentOf(bytes: Buffer): Content | undefined {
  if (isJpeg(bytes)) return withBytes('jpeg', bareJpeg(bytes));
  if (isPng(bytes)) return withBytes('png', barePng(bytes));
  if (isPdf(bytes)) return { type: 'pdf', bytes };
  return isDocx(bytes) ? { type: 'docx', bytes } : undefined;
}

const withBytes = (type: AttachmentType, bytes: Buffer | undefined): Content | undefined =>
  bytes && { type, bytes };

/** Where readers look for the end of a PDF file, in bytes. */
const endLength = 4096;

/** Whether a file begins and ends like a PDF file. */
const isPdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && bytes.subarray(-endLength).includes('%%EOF');
