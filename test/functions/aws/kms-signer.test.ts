import { generateKeyPairSync, sign } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { describe, expect, test } from 'vitest';
import { kmsSigner } from '../../../functions/aws/kms-signer.ts';
import { isSignatureOf } from '../../../functions/signing/check-signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = publicKey.export({ format: 'der', type: 'spki' });

interface Asked {
  readonly KeyId: string;
  readonly Message?: Uint8Array;
}

/** A client that answers as KMS does, with a key of its own, without a network. */
function world(answers: Readonly<Record<string, unknown>> = {}) {
  const asked: (Asked & { readonly command: string })[] = [];
  const client = new KMSClient({ region: 'ap-southeast-1' });
  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async ({ input }) => {
        const call = input as Asked;
        asked.push({ ...call, command: commandName });
        const Signature = call.Message && sign('sha256', call.Message, privateKey);
        const output = { $metadata: {}, PublicKey: new Uint8Array(spki), Signature, ...answers };
        return { output, response: {} };
      },
    { step: 'initialize' },
  );
  return { signer: kmsSigner(client, 'arn:key'), asked };
}

describe('the signer over KMS', () => {
  test('signs with the named key, and anybody with the public one can check it', async () => {
    const { signer, asked } = world();
    const signature = await signer.sign('rasoat anchor 1 abc');
    expect(isSignatureOf('rasoat anchor 1 abc', signature)).toBe(true);
    expect(signature.publicKey).toBe(spki.toString('base64'));
    expect(asked[0]).toMatchObject({
      ...{ command: 'SignCommand', KeyId: 'arn:key', MessageType: 'RAW', SigningAlgorithm: 'ECDSA_SHA_256' },
    });
  });

  test('asks for the public key once', async () => {
    const { signer, asked } = world();
    await signer.sign('a');
    await signer.sign('b');
    await signer.publicKey();
    expect(asked.filter(({ command }) => command === 'GetPublicKeyCommand')).toHaveLength(1);
  });

  test('throws where KMS gives no signature or no key', async () => {
    await expect(world({ Signature: undefined }).signer.sign('a')).rejects.toThrow('no signature');
    await expect(world({ PublicKey: undefined }).signer.publicKey()).rejects.toThrow('no public key');
  });
});
