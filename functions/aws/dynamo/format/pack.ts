import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from 'node:zlib';
import type { Vault } from '../../../vault.ts';
import { householdDictionary } from './dictionary.ts';

/** Higher levels take more time than their smaller items are worth. */
const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/**
 * Compresses JSON, because DynamoDB bills by the kilobyte. Brotli has a large window: a review repeats its thousands
 * of returned households once per posting.
 */
export const zip = (value: unknown): Uint8Array =>
  brotliCompressSync(JSON.stringify(value), { params: quality });

export const unzip = (bytes: unknown): unknown =>
  JSON.parse(brotliDecompressSync(bytes as Uint8Array).toString('utf8'));

/** Compresses and encrypts JSON about people. `context` binds the bytes to their place: see `Vault`. */
export interface Sealer {
  seal(value: unknown, context: string): Uint8Array;
  unseal(bytes: unknown, context: string): unknown;
}

/** Compresses with a dictionary of household records, so that even a short record becomes small. */
export function sealer(vault: Vault): Sealer {
  const options = { dictionary: householdDictionary };
  return {
    seal: (value, context) => vault.seal(deflateRawSync(JSON.stringify(value), options), context),
    unseal: (bytes, context) =>
      JSON.parse(inflateRawSync(vault.unsealBytes(bytes as Uint8Array, context), options).toString('utf8')),
  };
}
