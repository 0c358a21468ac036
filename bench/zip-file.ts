import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** The size in characters of the pieces that are compressed. */
const pieceLength = 256 * 1024;

function* pieces(texts: Iterable<string>): Generator<Buffer> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

/** Writes one entry at `offset`, and its header last; gives its record for the directory and the next offset. */
async function writeEntry(file: FileHandle, offset: number, name: string, texts: Iterable<string>) {
  const start = offset + 30 + Buffer.byteLength(name);
  const size = { crc: 0, packed: 0, plain: 0 };
  const deflate = createDeflateRaw({ level: 6 });
  const writing = (async () => {
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      await file.write(chunk, 0, chunk.length, start + size.packed);
      size.packed += chunk.length;
    }
  })();
  for (const piece of pieces(texts)) {
    size.crc = crc32(piece, size.crc);
    size.plain += piece.length;
    await new Promise((done) => deflate.write(piece, done));
  }
  deflate.end();
  await writing;
  const fixed = Buffer.alloc(26);
  fixed.writeUInt16LE(20, 0);
  fixed.writeUInt16LE(8, 4);
  fixed.writeUInt16LE(0x21, 8);
  fixed.writeUInt32LE(size.crc, 10);
  fixed.writeUInt32LE(size.packed, 14);
  fixed.writeUInt32LE(size.plain, 18);
  fixed.writeUInt16LE(Buffer.byteLength(name), 22);
  await file.write(Buffer.concat([Buffer.from('PK\x03\x04'), fixed, Buffer.from(name)]), 0, null, offset);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  const record = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fixed, place, Buffer.from(name)]);
  return { record, next: start + size.packed };
}

/** Writes a ZIP file of texts, in pieces, so that a large one is never in memory as a whole. */
export async function writeZip(
  path: string,
  entries: Readonly<Record<string, Iterable<string>>>,
): Promise<void> {
  const file = await open(path, 'w');
  const records: Buffer[] = [];
  let offset = 0;
  for (const [name, texts] of Object.entries(entries)) {
    const { record, next } = await writeEntry(file, offset, name, texts);
    records.push(record);
    offset = next;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(Buffer.concat(records).length, 12);
  end.writeUInt32LE(offset, 16);
  await file.write(Buffer.concat([...records, end]), 0, null, offset);
  await file.close();
}
