import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** The text or the bytes of one entry, in pieces. */
type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A ZIP file that is being written. */
export interface ZipWriter {
  /** Deflates the next entry, at level 0 not at all. Throws `RangeError` if it is longer than 4 GB. */
  add(name: string, content: Content, level?: number): Promise<void>;
  /** Writes the central directory. */
  end(): Promise<void>;
}

interface WrittenEntry {
  readonly name: Buffer;
  readonly crc: number;
  readonly compressed: number;
  readonly inflated: number;
  readonly offset: number;
}

const usualLevel = 4;
/** Small pieces of text are joined up to this length, because each costs a call of zlib. */
const pieceLength = 64 * 1024;
/** A longer entry would need ZIP64. */
const longestEntry = 0xffff_fffe;
/** The date of all entries, 1 January 1980: the same workbook always has the same bytes. */
const day = 0x21;

/** Starts a ZIP file in an open, empty file. Entries are streamed, and their headers completed afterwards. */
function zipInto(file: FileHandle): ZipWriter {
  const entries: WrittenEntry[] = [];
  let size = 0;
  const append = async (bytes: Buffer): Promise<void> => {
    await file.write(bytes, 0, bytes.length, size);
    size += bytes.length;
  };
  return {
    async add(name, content, level = usualLevel) {
      const offset = size;
      const named = { name: Buffer.from(name), offset };
      await append(localHeader({ ...named, crc: 0, compressed: 0, inflated: 0 }));
      const start = size;
      const read = { crc: 0, inflated: 0 };
      await pipeline(
        counted(content, read),
        createDeflateRaw({ level, chunkSize: pieceLength }),
        async (packed) => {
          for await (const bytes of packed) await append(bytes as Buffer);
        },
      );
      const entry = { ...named, ...read, compressed: size - start };
      if (Math.max(read.inflated, size) > longestEntry) throw new RangeError('A part is longer than 4 GB');
      const header = localHeader(entry);
      await file.write(header, 0, header.length, offset);
      entries.push(entry);
    },
    async end() {
      const offset = size;
      for (const entry of entries) await append(directoryEntry(entry));
      await append(endRecord(entries.length, size - offset, offset));
    },
  };
}

async function* counted(content: Content, read: { crc: number; inflated: number }): AsyncGenerator<Buffer> {
  for await (const piece of joinedPieces(content)) {
    const bytes = Buffer.from(piece);
    read.crc = crc32(bytes, read.crc);
    read.inflated += bytes.length;
    yield bytes;
  }
}

async function* joinedPieces(content: Content): AsyncGenerator<string | Uint8Array> {
  let piece = '';
  for await (const next of content) {
    const isText = typeof next === 'string';
    if (isText) piece += next;
    if (isText && piece.length < pieceLength) continue;
    yield piece;
    piece = '';
    if (!isText) yield next;
  }
  yield piece;
}

/** The fields that both headers of an entry have: deflated, the name in UTF-8. */
function commonFields({ name, crc, compressed, inflated }: WrittenEntry): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(0x800, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt16LE(day, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(compressed, 14);
  bytes.writeUInt32LE(inflated, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

const localHeader = (entry: WrittenEntry): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), commonFields(entry), entry.name]);

function directoryEntry(entry: WrittenEntry): Buffer {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), commonFields(entry), place, entry.name]);
}

function endRecord(entries: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\x05\x06', 0, 'latin1');
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

/** Writes a ZIP file that only its owner can read; a file that was there is replaced. */
export async function writeZip(path: string, fill: (zip: ZipWriter) => Promise<void>): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    const zip = zipInto(file);
    await fill(zip);
    await zip.end();
  } finally {
    await file.close();
  }
}
