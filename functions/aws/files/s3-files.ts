import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CopyObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { Refusal } from '../../../shared/errors.ts';
import { namesOfKey } from '../../batch/file-key.ts';
import { hashFile } from '../../files/hash.ts';
import type { CloudFiles } from '../cloud-ports.ts';
import { succeeds } from '../errors.ts';
import { fetchObject } from './s3-fetch.ts';
import { linkToObject, uploadToObject } from './s3-links.ts';

export { S3Client } from '@aws-sdk/client-s3';

export interface S3FilesOptions {
  readonly client: S3Client;
  /** The bucket of admitted uploads and of files that rasoat writes. */
  readonly files: string;
  /** The bucket that browsers upload to. */
  readonly inbox: string;
}

/**
 * Files in two S3 buckets. S3 reports a missing object as missing only to a role that may list the bucket; to any
 * other role it reports that access is denied.
 */
export function s3Files({ client, files, inbox }: S3FilesOptions): CloudFiles {
  const has = (key: string) =>
    succeeds(client.send(new HeadObjectCommand({ Bucket: files, Key: key })), 'NotFound', 'NoSuchKey');
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
      // With the checksum known in advance, the client need not send the stream in signed chunks.
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
        // The malware scan tags the original. Copying the tag would need a permission, and nothing reads it here.
        TaggingDirective: 'REPLACE',
      });
      await admitted(client.send(copy));
    },
    linkTo: (key, as) => linkToObject(client, { bucket: files, key, ...as }),
  };
}

/**
 * The later of two copies fails the precondition and counts as done. Two that run at once make S3 report a conflict,
 * which is thrown, so that the event comes again.
 */
async function admitted(copying: Promise<unknown>): Promise<void> {
  const copied = succeeds(copying, 'PreconditionFailed');
  if (!(await succeeds(copied, 'NoSuchKey', 'NoSuchVersion', 'NotFound'))) throw new Refusal('FileNotFound');
}
