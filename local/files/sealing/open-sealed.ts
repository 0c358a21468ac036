import { type FileHandle, open } from 'node:fs/promises';
import type { Vault } from '../../../functions/vault.ts';
import { contextOf, magic, openPiece, pieceBytes, tagBytes } from './sealed-format.ts';

/** Whether a file on the disk is sealed: what an earlier version stored is not. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    return (await readAt(file, 0, magic.length)).equals(magic);
  } finally {
    await file.close();
  }
}

/** The clear bytes of a sealed file, a piece at a time. Throws at a piece that was changed, exchanged or cut off. */
export async function* openSealed(vault: Vault, name: string, path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const [keyBytes = 0] = await readAt(file, magic.length, 1);
    const wrappedAt = magic.length + 1;
    const key = vault.unsealBytes(await readAt(file, wrappedAt, keyBytes), contextOf(name));
    const step = pieceBytes + tagBytes;
    let at = wrappedAt + keyBytes;
    for (let number = 0; ; number += 1) {
      const isLast = at + step >= size;
      yield openPiece(await readAt(file, at, Math.min(step, size - at)), { key, number, isLast });
      if (isLast) return;
      at += step;
    }
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(Math.max(length, 0));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
