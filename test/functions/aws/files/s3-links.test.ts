import { S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dispositionOf, linkToObject, uploadToObject } from '../../../../functions/aws/files/s3-links.ts';

const client = new S3Client({
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
});
const upload = { bucket: 'inbox', key: 'batches/b1/source', maxBytes: 100 };

/** The policy that the form's signature covers. */
async function policyOf(sha256?: string): Promise<{ expiration: string; conditions: unknown[] }> {
  const { fields } = await uploadToObject(client, { ...upload, sha256 });
  return JSON.parse(Buffer.from(fields.Policy!, 'base64').toString());
}

describe('the form of an upload', () => {
  test('is limited to one key, a size and ten minutes', async () => {
    const { expiration, conditions } = await policyOf();
    expect(conditions).toContainEqual({ key: upload.key });
    expect(conditions).toContainEqual({ bucket: 'inbox' });
    expect(conditions).toContainEqual(['content-length-range', 1, 100]);
    expect((Date.parse(expiration) - Date.now()) / 60_000).toBeCloseTo(10, 0);
  });

  test('is limited to the hash of the file, if it is given', async () => {
    const { conditions } = await policyOf('00'.repeat(31).concat('ff'));
    const inBase64 = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP8=';
    expect(conditions).toContainEqual({ 'x-amz-checksum-sha256': inBase64 });
    expect(conditions).toContainEqual({ 'x-amz-checksum-algorithm': 'SHA256' });
    expect(JSON.stringify(await policyOf())).not.toContain('checksum');
  });
});

describe('the URL of a download', () => {
  test('is valid for five minutes', async () => {
    const as = { type: 'text/csv', name: 'a.csv' };
    const url = new URL(await linkToObject(client, { bucket: 'files', key: 'a/b', ...as }));
    expect(url.pathname).toBe('/a/b');
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(url.searchParams.get('response-content-type')).toBe('text/csv');
  });

  test('keeps any name in a one-line ASCII header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const header = dispositionOf(name);
        const [, ascii, encoded] = /^attachment; filename="([\w. -]*)"; filename\*=UTF-8''(\S*)$/.exec(
          header,
        )!;
        expect(decodeURIComponent(encoded!)).toBe(name);
        expect(encoded).toMatch(/^[\w.~!%-]*$/);
        expect(ascii).toHaveLength(name.length);
      }),
    );
  });
});
