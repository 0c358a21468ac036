import { createCipheriv, createDecipheriv } from 'node:crypto';

/** The first bytes of every file that is sealed on a disk; the last of them is the version of this format. */
export const magic = Buffer.from('rasoat-sealed\0\0\x01', 'latin1');

/** Clear bytes of every piece but the last, which has fewer or as many. */
export const pieceBytes = 64 * 1024;
export const tagBytes = 16;

const cipherName = 'aes-256-gcm';
const nonceBytes = 12;

/**
 * A piece is sealed with its number and whether it is the last one as its nonce (the STREAM construction): pieces can
 * be neither exchanged, repeated nor cut off. Each file has a key of its own, so no nonce comes twice under one key.
 */
function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(nonceBytes);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(Number(isLast), 11);
  return nonce;
}

export interface Piece {
  readonly key: Uint8Array;
  readonly number: number;
  readonly isLast: boolean;
}

export function sealPiece(clear: Uint8Array, { key, number, isLast }: Piece): Uint8Array {
  const cipher = createCipheriv(cipherName, key, nonceOf(number, isLast));
  return Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the piece was changed, or stood at another place or in another file. */
export function openPiece(sealed: Uint8Array, { key, number, isLast }: Piece): Uint8Array {
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv(cipherName, key, nonceOf(number, isLast));
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
}

/** What a file's own key is sealed for, so that it opens under no other name. */
export const contextOf = (name: string): string => `stored file ${name}`;
