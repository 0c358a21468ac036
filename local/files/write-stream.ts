import { open } from 'node:fs/promises';
import { Refusal } from '../../shared/errors.ts';

/**
 * Writes a stream to a new file, waits until it is on the disk, and gives its size. Refuses `FileTooLarge` at the
 * first byte too many, so that nobody can fill the disk.
 */
export async function writeStream(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new Refusal('FileTooLarge', { megabytes: Math.floor(maxBytes / 1024 / 1024) });
      }
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
}
