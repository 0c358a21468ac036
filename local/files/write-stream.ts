import { open } from 'node:fs/promises';
import { Refusal } from '../../shared/errors.ts';

/**
 * Writes a stream to a new file, waits until the disk has it, and gives its size.
 * Refuses `FileTooLarge` as soon as there are more bytes than allowed, so that nobody fills the disk.
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
