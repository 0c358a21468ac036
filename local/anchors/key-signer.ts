import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { lazy } from '../../functions/lazy.ts';
import type { Signer } from '../../shared/anchors/signature.ts';
import { readKeyFile } from '../data-folder/key-file.ts';
import { keyFile } from './anchor-file.ts';

/** PKCS #8 of an Ed25519 key up to its 32 bytes. */
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs with the key in `anchor.key` of a data folder, which only this account can read. */
export function keySigner(folder: string): Signer {
  const keys = lazy(() => {
    const seed = readKeyFile(folder, keyFile);
    const key = createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
    return { key, publicKey };
  });
  return {
    async sign(text) {
      const { key, publicKey } = keys();
      const value = sign(null, Buffer.from(text), key).toString('base64');
      return { algorithm: 'Ed25519', publicKey, value };
    },
    async publicKey() {
      return keys().publicKey;
    },
  };
}
