import type { FileHandle } from 'node:fs/promises';

/** Bytes that are read from the disk at once. */
export const readSize = 256 * 1024;
/** Bytes that are worked on at once: the less text is alive, the less memory it takes. */
const pieceSize = 16 * 1024;

/**
 * The bytes of a file from its start, read ahead while the last ones are worked on. Two buffers are used in turn, so
 * each piece must be consumed before the next is asked for.
 */
export async function* bytesOf(file: FileHandle, size = pieceSize): AsyncGenerator<Buffer> {
  let now = Buffer.allocUnsafe(readSize);
  let next = Buffer.allocUnsafe(readSize);
  let position = 0;
  let coming = file.read(now, 0, readSize, 0);
  try {
    for (;;) {
      const { bytesRead } = await coming;
      if (bytesRead === 0) return;
      position += bytesRead;
      coming = file.read(next, 0, readSize, position);
      for (let at = 0; at < bytesRead; at += size) yield now.subarray(at, Math.min(at + size, bytesRead));
      [now, next] = [next, now];
    }
  } finally {
    // A caller that stops early closes the file, which must not happen while it is read.
    await coming.catch(() => undefined);
  }
}
