import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { FileRejected, unreadable } from '../../shared/batch/file-rejected.ts';
import { limits, overLimit } from '../../shared/batch/limits.ts';
import { tooDense, type ZipEntry } from './zip.ts';

const stored = 0;
const deflated = 8;
const localSignature = 0x04034b50;
const chunkSize = 64 * 1024;

async function dataStart(file: FileHandle, { offset }: ZipEntry): Promise<number> {
  const header = Buffer.alloc(30);
  const { bytesRead } = await file.read(header, 0, 30, offset);
  if (bytesRead < 30 || header.readUInt32LE(0) !== localSignature) throw unreadable('truncated');
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** The raw bytes of an entry; each chunk has its own memory, because zlib keeps it while it works. */
async function* rawBytes(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; ) {
    const size = Math.min(chunkSize, length - done);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size), 0, size, start + done);
    if (bytesRead === 0) throw unreadable('truncated');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/**
 * The content of an entry in chunks. Counts what comes out against the limits, because a header may lie,
 * and checks length and checksum at the end.
 */
export async function* inflateEntry(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method !== stored && entry.method !== deflated) throw unreadable('unreadable');
  const source = Readable.from(rawBytes(file, await dataStart(file, entry), entry.compressed), {
    objectMode: false,
  });
  const stream = entry.method === deflated ? source.pipe(createInflateRaw({ chunkSize })) : source;
  source.on('error', (error) => stream.destroy(error));
  let counted = 0;
  let crc = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      counted += chunk.length;
      if (counted > limits.inflatedBytes) throw new FileRejected(overLimit('inflatedBytes'));
      if (tooDense(counted, entry.compressed)) throw new FileRejected(overLimit('inflationRatio'));
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? unreadable('truncated') : error;
  } finally {
    source.destroy();
    stream.destroy();
  }
  if (counted !== entry.inflated || crc !== entry.crc) throw unreadable('truncated');
}

/** Damaged data speaks through zlib's own codes. */
const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/** No workbook describes its styles and sheets in more than this. */
const longestPart = 32 * 1024 * 1024;

/** A small entry whole. */
export async function inflateWhole(file: FileHandle, entry: ZipEntry): Promise<string> {
  if (entry.inflated > longestPart) throw unreadable('unreadable');
  const chunks: Buffer[] = [];
  for await (const chunk of inflateEntry(file, entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
