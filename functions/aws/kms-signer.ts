import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { Signer } from '../../shared/anchors/signature.ts';
import { lazyAsync } from './lazy-async.ts';

export { KMSClient } from '@aws-sdk/client-kms';

/** Signs with a key of KMS on the curve P-256, which never leaves it. `keyId` is its ARN. */
export function kmsSigner(client: KMSClient, keyId: string): Signer {
  const publicKey = lazyAsync(async () => {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
    if (!PublicKey) throw new Error('KMS returned no public key.');
    return Buffer.from(PublicKey).toString('base64');
  });
  return {
    publicKey,
    async sign(text) {
      const command = new SignCommand({
        KeyId: keyId,
        Message: Buffer.from(text),
        MessageType: 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature } = await client.send(command);
      if (!Signature) throw new Error('KMS returned no signature.');
      const value = Buffer.from(Signature).toString('base64');
      return { algorithm: 'ECDSA_P256_SHA256', publicKey: await publicKey(), value };
    },
  };
}
