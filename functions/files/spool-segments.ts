import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

/** Where in the file some items are, deflated. */
export interface Segment {
  readonly at: number;
  readonly length: number;
}

const deflate = promisify<string, { level: number }, Buffer>(deflateRaw);
const inflate = promisify<Buffer, Buffer>(inflateRaw);

/** A new file of JSON arrays, each deflated into a segment. Only its owner can read it. */
export async function segmentFile<Item>(path: string) {
  const file = await open(path, 'wx+', 0o600);
  let size = 0;
  return {
    /** Appends items, each of which is JSON already. */
    async write(items: readonly string[]): Promise<Segment> {
      const bytes = await deflate(`[${items.join(',')}]`, { level: 1 });
      const segment = { at: size, length: bytes.length };
      size += bytes.length;
      await file.write(bytes, 0, bytes.length, segment.at);
      return segment;
    },
    async read({ at, length }: Segment): Promise<Item[]> {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, at);
      return JSON.parse((await inflate(buffer)).toString('utf8')) as Item[];
    },
    close: () => file.close(),
  };
}
