import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CopyObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { Refusal } from '../../../shared/errors.ts';
import type { Files } from '../../../shared/ports.ts';
import { namesOfKey } from '../../batch/file-key.ts';
import { hashFile } from '../../files/hash.ts';
import { isDone } from '../errors.ts';
import { fetchObject } from './s3-fetch.ts';
import { linkToObject, uploadToObject } from './s3-links.ts';

export { S3Client } from '@aws-sdk/client-s3';

/** Files in S3 with what the cloud needs around them. */
export interface S3Files extends Files {
  /**
   * Takes over what a browser sent into the inbox, in the version of the event that told of it. The first one under
   * a key stays: nobody replaces a file that may have been read. Refuses `FileNotFound`.
   */
  admit(key: string, versionId?: string): Promise<void>;
  /** An address from which a browser may load the file for five minutes, under a name for people. */
  linkTo(key: string, as: { type: string; name: string }): Promise<string>;
}

export interface S3FilesOptions {
  readonly client: S3Client;
  /** The bucket of what was admitted or made here. */
  readonly files: string;
  /** The bucket that browsers write into; nothing is read from it. */
  readonly inbox: string;
}

/**
 * Files in two buckets. A missing file is known as such only where the role may list the buckets; elsewhere S3
 * answers that it is forbidden.
 */
export function s3Files({ client, files, inbox }: S3FilesOptions): S3Files {
  const has = (key: string) =>
    isDone(client.send(new HeadObjectCommand({ Bucket: files, Key: key })), 'NotFound', 'NoSuchKey');
  return {
    has,
    async uploadTo(key, limits) {
      namesOfKey(key);
      return uploadToObject(client, { bucket: inbox, key, ...limits });
    },
    async put(key, bytes) {
      namesOfKey(key);
      await client.send(new PutObjectCommand({ Bucket: files, Key: key, Body: bytes }));
    },
    async putFile(key, path) {
      namesOfKey(key);
      const { size } = await stat(path);
      // With a checksum made before, the client need not cut the stream into chunks of its own.
      const ChecksumSHA256 = Buffer.from(await hashFile(path), 'hex').toString('base64');
      const body = { Body: createReadStream(path), ContentLength: size, ChecksumSHA256 };
      await client.send(new PutObjectCommand({ Bucket: files, Key: key, ...body }));
    },
    fetch: (key) => fetchObject(client, files, key),
    async admit(key, versionId) {
      namesOfKey(key);
      if (await has(key)) return;
      const version = versionId ? `?versionId=${encodeURIComponent(versionId)}` : '';
      const copy = new CopyObjectCommand({
        Bucket: files,
        Key: key,
        CopySource: `${inbox}/${key}${version}`,
        IfNoneMatch: '*',
        // A malware scan leaves its tag on the original; the copy has none, nor needs leave to have some.
        TaggingDirective: 'REPLACE',
      });
      await admitted(client.send(copy));
    },
    linkTo: (key, as) => linkToObject(client, { bucket: files, key, ...as }),
  };
}

/** Of two arrivals at once the later one finds the file there; while that is open S3 fails, and it is tried again. */
async function admitted(copying: Promise<unknown>): Promise<void> {
  const copied = isDone(copying, 'PreconditionFailed');
  if (!(await isDone(copied, 'NoSuchKey', 'NoSuchVersion', 'NotFound'))) throw new Refusal('FileNotFound');
}
