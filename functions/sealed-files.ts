import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SealedFiles } from '../shared/attachments/sealed-files.ts';
import type { Files } from '../shared/ports.ts';
import type { Vault } from './vault.ts';

/** The first byte of every sealed file, so that a later version can use another cipher. */
const version = 1;
const cipherName = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Files that are encrypted before they are stored, each with a data key of its own that the vault seals: on AWS under
 * the key that KMS unwraps, on one machine under the key file. The bytes exist unsealed in memory only. What was sealed
 * for one key opens under no other.
 */
export const sealedFiles = (files: Pick<Files, 'put' | 'fetch'>, vault: Vault): SealedFiles => ({
  put: (key, bytes) => files.put(key, seal(vault, key, bytes)),
  async get(key) {
    const { path, release } = await files.fetch(key);
    try {
      return unseal(vault, key, await readFile(path));
    } finally {
      await release();
    }
  },
});

/** The version, the length of the sealed data key, that key, the nonce, the tag, and the encrypted bytes. */
function seal(vault: Vault, context: string, bytes: Uint8Array): Uint8Array {
  const key = randomBytes(keyBytes);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, key, nonce).setAAD(Buffer.from(context));
  const encrypted = [cipher.update(bytes), cipher.final()];
  const wrapped = vault.seal(key, keyContext(context));
  const head = Buffer.of(version, wrapped.length);
  return Buffer.concat([head, wrapped, nonce, cipher.getAuthTag(), ...encrypted]);
}

function unseal(vault: Vault, context: string, sealed: Buffer): Uint8Array {
  if (sealed[0] !== version) throw new Error('This file was not sealed by this version.');
  const nonceAt = 2 + sealed.readUInt8(1);
  const tagAt = nonceAt + nonceBytes;
  const key = vault.unsealBytes(sealed.subarray(2, nonceAt), keyContext(context));
  const decipher = createDecipheriv(cipherName, key, sealed.subarray(nonceAt, tagAt));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(tagAt, tagAt + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(tagAt + tagBytes)), decipher.final()]);
}

const keyContext = (context: string): string => `file ${context}`;
