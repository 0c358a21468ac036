import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** An upload waits until a person has chosen a file; a download follows a click. */
const uploadSeconds = 600;
const downloadSeconds = 300;

interface Upload {
  readonly bucket: string;
  readonly key: string;
  readonly maxBytes: number;
  readonly sha256?: string | undefined;
}

/** A presigned form for one upload, bound to the key, to a size and, if given, to the hash of the file. */
export function uploadToObject(
  client: S3Client,
  { bucket, key, maxBytes, sha256 }: Upload,
): Promise<{ url: string; fields: Record<string, string> }> {
  return createPresignedPost(client, {
    Bucket: bucket,
    Key: key,
    Expires: uploadSeconds,
    Conditions: [['content-length-range', 1, maxBytes]],
    // Each field becomes a condition as well, so that S3 refuses a form without it.
    Fields: sha256 ? checksumFields(sha256) : {},
  });
}

const checksumFields = (sha256: string): Record<string, string> => ({
  'x-amz-checksum-algorithm': 'SHA256',
  'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
});

interface Download {
  readonly bucket: string;
  readonly key: string;
  readonly type: string;
  readonly name: string;
}

/** A presigned URL that downloads an object under a name. */
export function linkToObject(client: S3Client, { bucket, key, type, name }: Download): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ResponseContentType: type,
    ResponseContentDisposition: dispositionOf(name),
  });
  return getSignedUrl(client, command, { expiresIn: downloadSeconds });
}

/** RFC 6266: the name in UTF-8, and in ASCII for old clients. */
export function dispositionOf(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
