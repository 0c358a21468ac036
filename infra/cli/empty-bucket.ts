import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';

/** Deletes all versions of all objects, because CloudFormation deletes only empty buckets. */
export async function emptyBucket(Bucket: string): Promise<void> {
  const client = new S3Client({});
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket }));
    const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    if (found.length === 0) return;
    const Objects = found.map(({ Key, VersionId }) => ({ Key, VersionId }));
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
    );
    const [firstError] = Errors;
    if (firstError) {
      throw new Error(`${Bucket}: ${Errors.length} objects were not deleted (${firstError.Code}).`);
    }
  }
}
