import type { FileHandle } from 'node:fs/promises';
import { FileRejected, unreadable } from '../../../../shared/batch/findings/file-rejected.ts';
import { limits, overLimit } from '../../../../shared/batch/findings/limits.ts';

/** One entry of the central directory. Sizes are in bytes, as declared. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly inflated: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64Locator = 0x07064b50;
const entrySignature = 0x02014b50;
/** The end record and the longest comment after it. */
const endReach = 22 + 65_535;
/** Entries of the directory are hardly ever longer. */
const longestEntry = 512;
/** Inflated bytes from which the ratio counts: a small entry of equal letters exceeds any limit. */
export const ratioFrom = 1024 * 1024;

/** Bytes of the file at a position. The position comes from the file, so it may be anything. */
export async function slice(file: FileHandle, start: number, length: number): Promise<Buffer> {
  if (!Number.isSafeInteger(start) || start < 0) throw unreadable('truncated');
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  if (bytesRead < length) throw unreadable('truncated');
  return buffer;
}

interface Directory {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

async function findDirectory(file: FileHandle, fileSize: number): Promise<Directory> {
  const reach = Math.min(fileSize, endReach);
  const tail = await slice(file, fileSize - reach, reach);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== endSignature) at -= 1;
  if (at < 0) throw unreadable('truncated');
  const directory = {
    entries: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (at < 20 || tail.readUInt32LE(at - 20) !== end64Locator) return directory;
  const end64 = await slice(file, Number(tail.readBigUInt64LE(at - 12)), 56);
  if (end64.readUInt32LE(0) !== end64Signature) throw unreadable('truncated');
  return {
    entries: Number(end64.readBigUInt64LE(32)),
    size: Number(end64.readBigUInt64LE(40)),
    offset: Number(end64.readBigUInt64LE(48)),
  };
}

/** Sizes and offset. ZIP64 puts those that do not fit into an extra field, in this order. */
function sizesOf(entry: Buffer, extra: Buffer): Pick<ZipEntry, 'compressed' | 'inflated' | 'offset'> {
  const sizes = [entry.readUInt32LE(24), entry.readUInt32LE(20), entry.readUInt32LE(42)];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    for (const [i, size] of sizes.entries()) {
      if (size !== 0xffffffff || from + 8 > extra.length) continue;
      sizes[i] = Number(extra.readBigUInt64LE(from));
      from += 8;
    }
  }
  const [inflated, compressed, offset] = sizes as [number, number, number];
  return { inflated, compressed, offset };
}

function parseEntries(bytes: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw unreadable('truncated');
    const entry = bytes.subarray(at);
    const nameEnd = 46 + entry.readUInt16LE(28);
    const extraEnd = nameEnd + entry.readUInt16LE(30);
    if ((entry.readUInt16LE(8) & 1) !== 0) throw unreadable('encrypted');
    entries.push({
      name: entry.toString('utf8', 46, nameEnd),
      method: entry.readUInt16LE(10),
      crc: entry.readUInt32LE(16),
      ...sizesOf(entry, entry.subarray(nameEnd, extraEnd)),
    });
    at += extraEnd + entry.readUInt16LE(32);
  }
  return entries;
}

/** The key of a part's name: names ignore case, and some programs write backslashes. */
export const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Whether so many bytes come out of so few that the file is a bomb. */
export const tooDense = (inflated: number, compressed: number): boolean =>
  inflated > ratioFrom && inflated > compressed * limits.inflationRatio;

/** The entries by name. Two of one name are refused, because programs disagree which of them counts. */
function byName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const named = new Map(entries.map((entry) => [partName(entry.name), entry]));
  if (named.size < entries.length) throw unreadable('unreadable');
  return named;
}

/** Bytes before the name of an entry where its data is. */
const entryHead = 30;

/** Whether two entries share bytes of the file: so few bytes would be inflated as often as there are entries. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  return inOrder.some(
    ({ offset, compressed }, i) =>
      offset + entryHead + compressed > (inOrder[i + 1]?.offset ?? Number.POSITIVE_INFINITY),
  );
}

/**
 * The entries of a ZIP file by `partName`, from its central directory. Refuses (E001, E002) a damaged or encrypted one
 * and one whose declared numbers are over the limits, before anything is inflated: `mostBytes` of all entries together.
 */
export async function readZip(
  file: FileHandle,
  fileSize: number,
  mostBytes: number = limits.inflatedBytes,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const { entries: count, size, offset } = await findDirectory(file, fileSize);
  if (count > limits.zipEntries) throw new FileRejected(overLimit('zipEntries'));
  if (offset + size > fileSize) throw unreadable('truncated');
  if (size > limits.zipEntries * longestEntry) throw unreadable('unreadable');
  const entries = parseEntries(await slice(file, offset, size), count);
  const total = entries.reduce((sum, { inflated }) => sum + inflated, 0);
  if (total > mostBytes) throw new FileRejected(overLimit('inflatedBytes'));
  if (entries.some(({ inflated, compressed }) => tooDense(inflated, compressed)))
    throw new FileRejected(overLimit('inflationRatio'));
  if (overlap(entries)) throw unreadable('unreadable');
  return byName(entries);
}
