import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from 'node:zlib';
import type { Vault } from '../../../vault.ts';
import { householdDictionary } from './dictionary.ts';

/** Beyond this, packing costs more time than it saves bytes. */
const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/**
 * JSON as few bytes: DynamoDB is paid by the kilobyte. Brotli, because it sees a repetition however far back: a
 * ward's thousands of returned households stand in its review once for each posting.
 */
export const zip = (value: unknown): Uint8Array =>
  brotliCompressSync(JSON.stringify(value), { params: quality });

export const unzip = (bytes: unknown): unknown =>
  JSON.parse(brotliDecompressSync(bytes as Uint8Array).toString('utf8'));

/** JSON that says something of people: packed and sealed. `context` says where it belongs. */
export interface Sealer {
  seal(value: unknown, context: string): Uint8Array;
  unseal(bytes: unknown, context: string): unknown;
}

/** The dictionary knows the words of a household's record, so that a short record packs as well as a long one. */
export function sealer(vault: Vault): Sealer {
  const options = { dictionary: householdDictionary };
  return {
    seal: (value, context) => vault.seal(deflateRawSync(JSON.stringify(value), options), context),
    unseal: (bytes, context) =>
      JSON.parse(inflateRawSync(vault.unsealBytes(bytes as Uint8Array, context), options).toString('utf8')),
  };
}
