import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { webFiles } from '../../local/http/web-files.ts';

/**
 * Uploads the built site, and its pages last, so that they never link to a missing file. Files of older versions stay:
 * pages that are open may still load them.
 */
export async function publishSite(bucket: string): Promise<number> {
  const client = new S3Client({});
  const files = [...webFiles()].sort(
    ([, one], [, other]) => Number(other.isImmutable) - Number(one.isImmutable),
  );
  for (const [Key, { body, type, cacheControl: CacheControl }] of files) {
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key, Body: body, ContentType: type, CacheControl }),
    );
  }
  return files.length;
}
