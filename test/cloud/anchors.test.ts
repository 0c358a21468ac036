import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { s3Anchors } from '../../functions/aws/files/s3-anchors.ts';
import { kmsSigner } from '../../functions/aws/kms-signer.ts';
import { isSignatureOf } from '../../functions/signing/check-signature.ts';
import { anchorsContract } from '../contracts/anchors.ts';
import { fresh, inCloud, settings } from './cloud.ts';

async function anchors() {
  const client = new S3Client(settings);
  const Bucket = fresh('anchors');
  await client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
  return s3Anchors(client, Bucket);
}

inCloud('a locked bucket', () => {
  anchorsContract('S3', anchors);

  test('takes one anchor of a number', async () => {
    const store = await anchors();
    await store.add(1, 'first');
    await store.add(1, 'second');
    expect(await store.list()).toEqual(['first']);
  });
});

inCloud('the signer over KMS', () => {
  test('makes signatures that its public key checks', async () => {
    const client = new KMSClient(settings);
    const { KeyMetadata } = await client.send(
      new CreateKeyCommand({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }),
    );
    const signature = await kmsSigner(client, KeyMetadata!.Arn!).sign('rasoat anchor 1 abc');
    expect(isSignatureOf('rasoat anchor 1 abc', signature)).toBe(true);
    expect(isSignatureOf('rasoat anchor 1 abd', signature)).toBe(false);
  });
});
