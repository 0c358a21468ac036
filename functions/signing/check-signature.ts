import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Signature } from '../../shared/anchors/signature.ts';

const kinds = { Ed25519: 'ed25519', ECDSA_P256_SHA256: 'ec' } as const satisfies Record<
  Signature['algorithm'],
  string
>;

/** Whether the key that a signature names has signed the text. That key need not be one that anybody trusts. */
export function isSignatureOf(text: string, { algorithm, publicKey, value }: Signature): boolean {
  try {
    if (!isPlain(value) || !isPlain(publicKey)) return false;
    const key = keyOf(publicKey);
    if (key.asymmetricKeyType !== kinds[algorithm]) return false;
    const hash = algorithm === 'Ed25519' ? null : 'sha256';
    return verify(hash, Buffer.from(text), key, Buffer.from(value, 'base64'));
  } catch {
    // The key or the value is no such thing.
    return false;
  }
}

const keyOf = (spki: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });

/** Base64 has several spellings of the same bytes; one of them is ours. */
const isPlain = (value: string): boolean => Buffer.from(value, 'base64').toString('base64') === value;

/** A public key as Base64 of its SPKI form, from that text or from PEM. Undefined where it is none. */
export function readPublicKey(text: string): string | undefined {
  try {
    const given = text.trim();
    const key = given.startsWith('-----') ? createPublicKey(given) : keyOf(given.replace(/\s/g, ''));
    return key.export({ format: 'der', type: 'spki' }).toString('base64');
  } catch {
    return undefined;
  }
}
