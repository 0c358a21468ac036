import { open } from 'node:fs/promises';
import { Refusal } from '../../shared/errors.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Writes a stream to a new file that only this account can read, waits until it is on the disk, and gives its size. */
export async function writeStream(path: string, bytes: Bytes): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
}

/** The same bytes. Refuses `FileTooLarge` at the first one too many, so that nobody can fill the disk. */
export async function* atMost(bytes: Bytes, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new Refusal('FileTooLarge', { megabytes: Math.floor(maxBytes / 1024 / 1024) });
    }
    yield chunk;
  }
}
