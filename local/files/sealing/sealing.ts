import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { temporaryFile } from '../../../functions/files/temporary-file.ts';
import type { Vault } from '../../../functions/vault.ts';
import { isSealed, openSealed } from './open-sealed.ts';
import { sealStream } from './seal-stream.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Posted lists are public, and files below `sealed/` come sealed. */
const isClear = (key: string): boolean => key.startsWith('posted/') || key.startsWith('sealed/');

/** Seals what is stored under a key, and opens it for somebody who reads it. */
export interface Sealing {
  seals(key: string): boolean;
  /** The bytes as they are stored. */
  stored(key: string, bytes: Bytes): Bytes;
  /** A file with the clear bytes: the stored one itself where it is not sealed, else a temporary one. */
  clear(key: string, path: string): Promise<{ readonly path: string; release(): Promise<void> }>;
}

export const sealing = (vault: Vault): Sealing => ({
  seals: (key) => !isClear(key),
  stored: (key, bytes) => (isClear(key) ? bytes : sealStream(vault, key, bytes)),
  async clear(key, path) {
    if (isClear(key) || !(await isSealed(path))) return { path, release: async () => {} };
    const file = await temporaryFile();
    try {
      await pipeline(openSealed(vault, key, path), createWriteStream(file.path, { mode: 0o600 }));
    } catch (error) {
      await file.release();
      throw error;
    }
    return file;
  },
});
