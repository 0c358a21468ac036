import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { s3Files } from '../../functions/aws/files/s3-files.ts';
import { filesContract } from '../contracts/files.ts';
import { sealedFilesContract } from '../contracts/sealed-files.ts';
import { refusal } from '../refusal.ts';
import { fresh, inCloud, settings } from './cloud.ts';

const key = 'batches/cho-don-2019/02023/b1/source';
const text = 'Chủ hộ;Thôn';

async function world() {
  const client = new S3Client(settings);
  const [bucket, inbox] = [fresh('files'), fresh('inbox')];
  for (const Bucket of [bucket, inbox]) await client.send(new CreateBucketCommand({ Bucket }));
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await client.send(new PutBucketVersioningCommand({ Bucket: inbox, VersioningConfiguration }));
  const files = s3Files({ client, files: bucket, inbox });
  const arrive = async (Body: string) =>
    (await client.send(new PutObjectCommand({ Bucket: inbox, Key: key, Body }))).VersionId!;
  const textOf = async () => {
    const { path, release } = await files.fetch(key);
    const text = readFileSync(path, 'utf8');
    await release();
    return text;
  };
  return { client, files, inbox, arrive, textOf };
}

/** Sends a form as a browser does. */
async function send(upload: { url: string; fields: Record<string, string> }, body: string, changed = {}) {
  const form = new FormData();
  const fields: Record<string, string> = { ...upload.fields, ...changed };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([body]));
  return (await fetch(upload.url, { method: 'POST', body: form })).status;
}

inCloud('S3', () => {
  filesContract('S3', async () => (await world()).files);
  sealedFilesContract('S3', async () => (await world()).files);

  test('puts a fetched file where nobody else can read it, until it is released', async () => {
    const { files } = await world();
    await files.put(key, Buffer.from(text));
    const { path, release } = await files.fetch(key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await release();
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
  });

  test('refuses keys that are none', async () => {
    const { files } = await world();
    for (const bad of ['../x', '/x', 'a//b', '.hidden', 'a b', '']) {
      await expect(files.uploadTo(bad, { maxBytes: 1 })).rejects.toThrow(refusal('BadRequest'));
      await expect(files.put(bad, Buffer.of(1))).rejects.toThrow(refusal('BadRequest'));
    }
  });

  test('gives a download its name and type', async () => {
    const { files } = await world();
    await files.put(key, Buffer.from(text));
    const answer = await fetch(await files.linkTo(key, { type: 'text/csv', name: 'Bản đã đánh dấu.csv' }));
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get('content-type')).toBe('text/csv');
    const name = /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition')!)![1]!;
    expect(decodeURIComponent(name)).toBe('Bản đã đánh dấu.csv');
  });
});

inCloud('an upload to S3', () => {
  test('takes the file into the inbox alone', async () => {
    const { client, files, inbox } = await world();
    expect(await send(await files.uploadTo(key, { maxBytes: 100 }), text)).toBeLessThan(300);
    const { Body } = await client.send(new GetObjectCommand({ Bucket: inbox, Key: key }));
    expect(await Body!.transformToString()).toBe(text);
    expect(await files.has(key)).toBe(false);
  });

  test('takes no other key, no larger file and no empty one', async () => {
    const { files } = await world();
    const upload = await files.uploadTo(key, { maxBytes: 5 });
    expect(await send(upload, 'short', { key: 'batches/other' })).toBeGreaterThanOrEqual(400);
    expect(await send(upload, 'longer')).toBeGreaterThanOrEqual(400);
    expect(await send(upload, '')).toBeGreaterThanOrEqual(400);
    expect(await send(upload, 'short')).toBeLessThan(300);
  });

  // The emulator does not compare the bytes with their hash, so only the form is tried.
  test('takes a form without the hash that was told no more than one with another', async () => {
    const { files } = await world();
    const sha256 = createHash('sha256').update(text).digest('hex');
    const upload = await files.uploadTo(key, { maxBytes: 100, sha256 });
    const other = { 'x-amz-checksum-sha256': createHash('sha256').update('other').digest('base64') };
    expect(await send(upload, text, other)).toBeGreaterThanOrEqual(400);
    const { 'x-amz-checksum-sha256': _, ...without } = upload.fields;
    expect(await send({ ...upload, fields: without }, text)).toBeGreaterThanOrEqual(400);
    expect(await send(upload, text)).toBeLessThan(300);
  });
});

inCloud('admitting a file', () => {
  test('takes the version of the event, and the first one stays', async () => {
    const { files, arrive, textOf } = await world();
    const [first, second] = [await arrive('first'), await arrive('second')];
    await files.admit(key, first);
    expect(await textOf()).toBe('first');
    await files.admit(key, second);
    expect(await textOf()).toBe('first');
  });

  test('takes the newest where the event names no version', async () => {
    const { files, arrive, textOf } = await world();
    await arrive('first');
    await arrive('second');
    await files.admit(key);
    expect(await textOf()).toBe('second');
  });

  test('changes nothing when it comes twice at the same time', async () => {
    const { files, arrive, textOf } = await world();
    const version = await arrive('one');
    await Promise.all([files.admit(key, version), files.admit(key, version)]);
    expect(await textOf()).toBe('one');
  });

  test('refuses a file that is gone', async () => {
    const { client, files, inbox, arrive } = await world();
    await expect(files.admit(key)).rejects.toThrow(refusal('FileNotFound'));
    const VersionId = await arrive('x');
    await client.send(new DeleteObjectCommand({ Bucket: inbox, Key: key, VersionId }));
    await expect(files.admit(key, VersionId)).rejects.toThrow(refusal('FileNotFound'));
  });
});
