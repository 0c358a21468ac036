import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isSignatureOf, readPublicKey } from '../../../functions/signing/check-signature.ts';
import { keySigner } from '../../../local/anchors/key-signer.ts';
import type { Signature } from '../../../shared/anchors/signature.ts';
import { temporaryFolder } from '../../local/temporary-folder.ts';

/** A signature as KMS makes it. */
function byKms(text: string): Signature {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    algorithm: 'ECDSA_P256_SHA256',
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    value: sign('sha256', Buffer.from(text), privateKey).toString('base64'),
  };
}

/** The next character has the same bits as far as they count, where `=` follows. */
const respelt = (end: string): string =>
  end.length > 1 ? `${String.fromCharCode(end.charCodeAt(0) + 1)}${end.slice(1)}` : `${end} `;

const kinds = [
  ['Ed25519', (text: string) => keySigner(temporaryFolder()).sign(text)],
  ['ECDSA_P256_SHA256', async (text: string) => byKms(text)],
] as const;

describe.each(kinds)('a signature by %s', (algorithm, signed) => {
  test('is of its text and of no other one', async () => {
    const signature = await signed('rasoat anchor 1 abc');
    expect(signature.algorithm).toBe(algorithm);
    expect(isSignatureOf('rasoat anchor 1 abc', signature)).toBe(true);
    expect(isSignatureOf('rasoat anchor 1 abd', signature)).toBe(false);
  });

  test('is none by another key, with another algorithm or in another spelling', async () => {
    const signature = await signed('text');
    const { publicKey } = await signed('text');
    const other = kinds.map(([name]) => name).find((name) => name !== algorithm)!;
    expect(isSignatureOf('text', { ...signature, publicKey })).toBe(false);
    expect(isSignatureOf('text', { ...signature, algorithm: other })).toBe(false);
    expect(isSignatureOf('text', { ...signature, value: `${signature.value}\n` })).toBe(false);
    const sameKey = signature.publicKey.replace(/.=*$/, (end) => respelt(end));
    expect(isSignatureOf('text', { ...signature, publicKey: sameKey })).toBe(false);
    for (const broken of ['', 'AAAA', 'không']) {
      expect(isSignatureOf('text', { ...signature, publicKey: broken })).toBe(false);
      expect(isSignatureOf('text', { ...signature, value: broken })).toBe(false);
    }
  });

  test('has a public key that is read from Base64 and from PEM', async () => {
    const { publicKey } = await signed('text');
    const pem = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    expect(readPublicKey(`${publicKey}\n`)).toBe(publicKey);
    expect(readPublicKey(pem.export({ format: 'pem', type: 'spki' }).toString())).toBe(publicKey);
    expect(['', 'abc', '-----BEGIN'].map(readPublicKey)).toEqual([undefined, undefined, undefined]);
  });
});
