import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { Refusal } from '../../../shared/errors.ts';
import { isNamed } from '../errors.ts';

/** Downloads an object to a temporary file that only this user may read. Refuses `FileNotFound`. */
export async function fetchObject(
  client: S3Client,
  bucket: string,
  key: string,
): Promise<{ path: string; release(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rasoat-'));
  const path = join(folder, 'file');
  const release = () => rm(folder, { recursive: true, force: true });
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    await pipeline(Body as Readable, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await release();
    throw isNamed(error, 'NoSuchKey', 'NotFound') ? new Refusal('FileNotFound') : error;
  }
  return { path, release };
}
