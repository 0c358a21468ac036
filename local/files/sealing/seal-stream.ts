import { randomBytes } from 'node:crypto';
import type { Vault } from '../../../functions/vault.ts';
import { contextOf, magic, pieceBytes, sealPiece } from './sealed-format.ts';

/**
 * Seals a stream for its name in the store: what names the format, the file's own key as the vault sealed it, and the
 * pieces. No more than a piece is in memory.
 */
export async function* sealStream(
  vault: Vault,
  name: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const key = randomBytes(32);
  const wrapped = vault.seal(key, contextOf(name));
  yield Buffer.concat([magic, Buffer.of(wrapped.length), wrapped]);
  let number = 0;
  let held: Uint8Array | undefined;
  for await (const piece of inPieces(bytes)) {
    // Only behind a piece is it known whether it was the last.
    if (held) {
      yield sealPiece(held, { key, number, isLast: false });
      number += 1;
    }
    held = piece;
  }
  yield sealPiece(held ?? new Uint8Array(), { key, number, isLast: true });
}

/** The same bytes in pieces of one length, of which the last may be shorter. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let piece = Buffer.allocUnsafe(pieceBytes);
  let filled = 0;
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; ) {
      const taken = chunk.subarray(from, from + pieceBytes - filled);
      piece.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < pieceBytes) continue;
      yield piece;
      piece = Buffer.allocUnsafe(pieceBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
