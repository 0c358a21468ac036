import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { FileRejected, unreadable } from '../../../../shared/batch/findings/file-rejected.ts';
import { overLimit } from '../../../../shared/batch/findings/limits.ts';
import { utf8Bytes } from './xml-encoding.ts';
import { ratioFrom, slice, tooDense, type ZipEntry } from './zip.ts';

const stored = 0;
const deflated = 8;
const localSignature = 0x04034b50;
const usualChunk = 128 * 1024;
/** The smallest output chunk that zlib accepts. */
const leastOutput = 64;

async function dataStart(file: FileHandle, { offset }: ZipEntry): Promise<number> {
  const header = await slice(file, offset, 30);
  if (header.readUInt32LE(0) !== localSignature) throw unreadable('truncated');
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** The compressed bytes of an entry. Each chunk is a buffer of its own, because zlib still uses it later. */
async function* rawBytes(
  file: FileHandle,
  start: number,
  length: number,
  chunkSize: number,
): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; ) {
    const size = Math.min(chunkSize, length - done);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size), 0, size, start + done);
    if (bytesRead === 0) throw unreadable('truncated');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** A chunk cut into pieces of at most this size. */
function* cut(chunk: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
}

/** Refuses a bomb by the bytes that were inflated and read so far, whatever the header says. */
function refuseBomb({ inflated }: ZipEntry, counted: number, read: number): void {
  if (tooDense(counted, read)) throw new FileRejected(overLimit('inflationRatio'));
  if (counted > Math.max(inflated, ratioFrom)) throw unreadable('truncated');
}

/** The bytes of an entry as a stream, and how many compressed bytes were read; `close` ends it early. */
async function openEntry(file: FileHandle, entry: ZipEntry, chunkSize: number) {
  if (entry.method !== stored && entry.method !== deflated) throw unreadable('unreadable');
  const bytes = rawBytes(file, await dataStart(file, entry), entry.compressed, chunkSize);
  const source = Readable.from(bytes, { objectMode: false });
  if (entry.method === stored)
    return { chunks: source, read: () => entry.compressed, close: () => source.destroy() };
  const inflate = createInflateRaw({ chunkSize: Math.max(chunkSize, leastOutput) });
  source.on('error', (error) => inflate.destroy(error));
  const close = () => {
    source.destroy();
    inflate.destroy();
  };
  return { chunks: source.pipe(inflate), read: () => inflate.bytesWritten, close };
}

/**
 * The content of an entry in chunks of at most `chunkSize` bytes. Counts the inflated bytes, because a header may lie,
 * and checks length and checksum at the end.
 */
export async function* inflateEntry(
  file: FileHandle,
  entry: ZipEntry,
  chunkSize = usualChunk,
): AsyncGenerator<Buffer> {
  const { chunks, read, close } = await openEntry(file, entry, chunkSize);
  let counted = 0;
  let crc = 0;
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      counted += chunk.length;
      refuseBomb(entry, counted, read());
      crc = crc32(chunk, crc);
      yield* cut(chunk, chunkSize);
    }
  } catch (error) {
    throw isZlibError(error) ? unreadable('truncated') : error;
  } finally {
    close();
  }
  if (counted !== entry.inflated || crc !== entry.crc) throw unreadable('truncated');
}

/** Whether zlib found the data damaged. */
const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/** The longest part that is read whole: no workbook's styles or list of sheets is longer. */
const longestPart = 32 * 1024 * 1024;

/** The content of a small entry as text. */
export async function inflateWhole(file: FileHandle, entry: ZipEntry): Promise<string> {
  if (entry.inflated > longestPart) throw unreadable('unreadable');
  const chunks: Buffer[] = [];
  for await (const chunk of utf8Bytes(inflateEntry(file, entry))) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
