import { type FileHandle, open } from 'node:fs/promises';
import { FileRejected, unreadable } from '../../shared/batch/file-rejected.ts';
import type { Finding } from '../../shared/batch/findings.ts';
import { limits, overLimit } from '../../shared/batch/limits.ts';
import type { Sheet } from '../../shared/batch/rows.ts';
import { openCsv } from './csv.ts';
import type { LegacyEncoding } from './legacy-fonts.ts';
import { convertSheets, legacyText } from './legacy-sheets.ts';
import { openXlsx } from './xlsx.ts';

export interface OpenOptions {
  /** The person's confirmation of E003. */
  readonly encoding?: LegacyEncoding | undefined;
  /** Bytes that are read at once from a CSV file. */
  readonly chunkSize?: number;
}

/** An open survey file: its sheets, or the findings (E001 to E004) for which there are none. Close it after reading. */
export interface SurveyFile {
  readonly format: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  close(): Promise<void>;
}

const starts = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const isZip = (bytes: Buffer): boolean =>
  starts(bytes, 0x50, 0x4b) && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
const isCompound = (bytes: Buffer): boolean => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Refuses by content what carries a table's name but is something else. */
async function refuseOthers(file: FileHandle, head: Buffer, size: number): Promise<void> {
  if (isCompound(head)) throw unreadable((await isEncrypted(file, size)) ? 'encrypted' : 'oldXls');
  const text = head.toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (text.startsWith('%pdf') || text.startsWith('{\\rtf')) throw unreadable('notATable');
  if (/^<(\?xml|!doctype|html|table|meta)/.test(text)) throw unreadable('webPage');
}

/** An encrypted workbook is a compound file with a stream of this name, in UTF-16. */
async function isEncrypted(file: FileHandle, size: number): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const { buffer } = await file.read(Buffer.alloc(size), 0, size, 0);
  return buffer.includes(name);
}

async function sheetsOf(file: FileHandle, chunkSize?: number) {
  const { size } = await file.stat();
  if (size > limits.fileBytes) throw new FileRejected(overLimit('fileBytes'));
  if (size === 0) throw new FileRejected({ code: 'E004' });
  const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
  if (isZip(buffer)) return { format: 'xlsx', sheets: await openXlsx(file, size) } as const;
  await refuseOthers(file, buffer, size);
  const { sheets, encoding } = await openCsv(file, chunkSize);
  return { format: 'csv', sheets, encoding } as const;
}

/**
 * Opens a survey file by its content, whatever its name. What is wrong with the file comes as findings;
 * throws only where the disk does.
 */
export async function openSurveyFile(
  path: string,
  { encoding, chunkSize }: OpenOptions = {},
): Promise<SurveyFile> {
  const file = await open(path);
  const close = () => file.close();
  try {
    const { format, sheets } = await sheetsOf(file, chunkSize);
    const legacy = await legacyText(sheets);
    if (!legacy) return { format, sheets, findings: [], close };
    return encoding
      ? { format, sheets: convertSheets(sheets, encoding), findings: [], close }
      : { format, sheets: [], findings: [legacy.finding], close };
  } catch (error) {
    if (error instanceof FileRejected) return { format: 'csv', sheets: [], findings: [error.finding], close };
    await close();
    throw error;
  }
}
