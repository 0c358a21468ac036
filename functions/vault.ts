import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import { fingerprinter } from './fingerprint.ts';

/** Protects identifiers: encrypts them where they are stored, and fingerprints them where they are looked up. */
export interface Vault {
  /** A keyed hash: equal for equal texts, and useless without the key. 22 URL-safe characters. */
  fingerprint(text: string): string;
  /** Encrypts a text for one context, such as the key of its item: it cannot be decrypted in another. */
  seal(text: string | Uint8Array, context: string): Uint8Array;
  /** Decrypts. Throws if the bytes were changed, or sealed for another context or with another key. */
  unseal(sealed: Uint8Array, context: string): string;
  unsealBytes(sealed: Uint8Array, context: string): Uint8Array;
}

/** The first byte of everything sealed, so that a later version can use another cipher or key. */
const version = 1;
const nonceStart = 1;
const tagStart = 13;
const textStart = 29;
/** 128 of the HMAC's 256 bits are enough for all ids of a country, and keep keys and URLs short. */
const fingerprintBytes = 16;

/** A vault over one master key of 32 bytes. */
export function vaultOf(master: Uint8Array): Vault {
  const sealKey = createSecretKey(keyFor(master, 'rasoat seal 1'));
  const nonce = nonces();
  return {
    fingerprint: fingerprinter(keyFor(master, 'rasoat fingerprint 1'), fingerprintBytes),
    seal: (text, context) => seal(sealKey, nonce(), text, context),
    unseal: (sealed, context) => unseal(sealKey, sealed, context).toString('utf8'),
    unsealBytes: (sealed, context) => unseal(sealKey, sealed, context),
  };
}

const keyFor = (master: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, '', purpose, 32));

/** Draws random nonces in bulk, because one draw costs as much as one encryption. */
function nonces(): () => Uint8Array {
  const pool = new Uint8Array(12 * 256);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      randomFillSync(pool);
      next = 0;
    }
    next += 12;
    return pool.slice(next - 12, next);
  };
}

function seal(key: KeyObject, nonce: Uint8Array, text: string | Uint8Array, context: string): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const encrypted = [cipher.update(Buffer.from(text)), cipher.final()];
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), ...encrypted]);
}

function unseal(key: KeyObject, sealed: Uint8Array, context: string): Buffer {
  if (sealed[0] !== version) throw new Error('This was not sealed by this version of the vault.');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceStart, tagStart));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(tagStart, textStart));
  return Buffer.concat([decipher.update(sealed.subarray(textStart)), decipher.final()]);
}
