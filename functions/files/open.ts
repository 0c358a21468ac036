import { type FileHandle, open } from 'node:fs/promises';
import type { Sheet } from '../../shared/batch/cells/rows.ts';
import { correctedSheet } from '../../shared/batch/corrections/corrected-sheet.ts';
import type { Corrections } from '../../shared/batch/corrections/correction.ts';
import { FileRejected, unreadable } from '../../shared/batch/findings/file-rejected.ts';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import { limits, overLimit } from '../../shared/batch/findings/limits.ts';
import { bytesOf } from './text/bytes.ts';
import { convertAll, convertMixed } from './text/legacy-convert.ts';
import type { LegacyEncoding } from './text/legacy-fonts.ts';
import { legacyFinding, legacyText, sampleOf, watchSheet } from './text/legacy-sheets.ts';
import { openCsv } from './text/open-csv.ts';
import { unscrambledSheets } from './text/scrambled-sheets.ts';
import { openXlsx } from './xlsx/read/open-xlsx.ts';

export interface OpenOptions {
  /** The encoding that a person confirmed after E003. */
  readonly encoding?: LegacyEncoding | undefined;
  /** What people corrected beside the file; its bytes stay as they are. */
  readonly corrections?: Corrections | undefined;
  /** Bytes that are read and worked on at once. */
  readonly chunkSize?: number;
}

/** An open survey file: its sheets, or the findings (E001 to E004) that prevent reading it. Close it after reading. */
export interface SurveyFile {
  readonly format: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  /** What is said of the file that can be read all the same. */
  readonly warnings: readonly Finding[];
  close(): Promise<void>;
}

const starts = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const isZip = (bytes: Buffer): boolean =>
  starts(bytes, 0x50, 0x4b) && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
const isCompound = (bytes: Buffer): boolean => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Refuses what is no table, whatever its name. */
async function refuseOthers(file: FileHandle, head: Buffer): Promise<void> {
  if (isCompound(head)) throw unreadable((await isEncrypted(file)) ? 'encrypted' : 'oldXls');
  // In UTF-16 every other byte of ASCII is NUL.
  const plain = head.toString('latin1').replaceAll('\0', '');
  const text = plain
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('%pdf') || text.startsWith('{\\rtf')) throw unreadable('notATable');
  if (/^(?:<[?!a-z]|mime-version:)/.test(text)) throw unreadable('webPage');
}

/** An encrypted workbook is a compound file with a stream of this name, in UTF-16. */
async function isEncrypted(file: FileHandle): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of bytesOf(file)) {
    const bytes = Buffer.concat([before, chunk]);
    if (bytes.includes(name)) return true;
    before = bytes.subarray(-name.length);
  }
  return false;
}

type Opened = Omit<SurveyFile, 'close'>;

const readable = (
  format: Opened['format'],
  sheets: readonly Sheet[],
  warnings: readonly Finding[] = [],
): Opened => ({ format, sheets, findings: [], warnings });

const unreadableFor = (format: Opened['format'], finding: Finding): Opened => ({
  format,
  sheets: [],
  findings: [finding],
  warnings: [],
});

/** Sheets in Unicode, with UTF-8 that was read as another code page put right. Text of an old Vietnamese font is E003 until a person confirms its encoding; then it is converted. */
async function inUnicode(
  format: Opened['format'],
  sheets: readonly Sheet[],
  { encoding }: OpenOptions,
): Promise<Opened> {
  if (encoding)
    return readable(
      format,
      sheets.map((sheet) => convertMixed(sheet, encoding)),
    );
  const { sheets: right, findings: warnings } = await unscrambledSheets(sheets);
  const finding = await legacyText(right);
  return finding ? unreadableFor(format, finding) : readable(format, right.map(watchSheet), warnings);
}

/** A CSV file whose bytes are not Unicode but an old font's. */
async function inOldEncoding(sheet: Sheet, encoding: LegacyEncoding, confirmed: boolean): Promise<Opened> {
  if (confirmed) return readable('csv', [convertAll(sheet, encoding)]);
  return unreadableFor('csv', legacyFinding(encoding, sheet.name, await sampleOf(sheet)));
}

async function openByContent(file: FileHandle, options: OpenOptions): Promise<Opened> {
  const { size } = await file.stat();
  if (size > limits.fileBytes) throw new FileRejected(overLimit('fileBytes'));
  if (size === 0) throw new FileRejected({ code: 'E004' });
  const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
  if (isZip(buffer)) return inUnicode('xlsx', await openXlsx(file, size, options.chunkSize), options);
  await refuseOthers(file, buffer);
  const { sheet, encoding } = await openCsv(file, options);
  return encoding === 'tcvn3' || encoding === 'vni'
    ? inOldEncoding(sheet, encoding, options.encoding !== undefined)
    : inUnicode('csv', [sheet], options);
}

/**
 * Opens a survey file by its content, whatever its name. What is wrong with the file is reported as findings; throws
 * only errors of the disk.
 */
export async function openSurveyFile(path: string, options: OpenOptions = {}): Promise<SurveyFile> {
  const file = await open(path);
  const close = () => file.close();
  try {
    const opened = await openByContent(file, options);
    const { corrections } = options;
    if (!corrections) return { ...opened, close };
    return { ...opened, sheets: opened.sheets.map((sheet) => correctedSheet(sheet, corrections)), close };
  } catch (error) {
    if (error instanceof FileRejected) return { ...unreadableFor('csv', error.finding), close };
    await close();
    throw error;
  }
}
