import { readdirSync } from 'node:fs';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type WebFile, webFiles } from '../../local/web-files.ts';

const root = new URL('../../', import.meta.url);

/** Where each folder of the page stands in the bucket: as one machine serves it. */
const folders = ['web/', 'shared/i18n/'] as const;

/** Everything that the page consists of, by its key. */
export function siteFiles(): Map<string, WebFile> {
  const files = new Map<string, WebFile>();
  for (const folder of folders) {
    const fileOf = webFiles(new URL(folder, root));
    for (const name of readdirSync(new URL(folder, root))) {
      const file = fileOf(name);
      if (file) files.set(name === 'index.html' ? name : `${folder}${name}`, file);
    }
  }
  return files;
}

/** Puts the page into its bucket; the page itself comes last, so that it never names a file that is not there. */
export async function publishSite(bucket: string): Promise<number> {
  const client = new S3Client({});
  const files = [...siteFiles()].sort(([a], [b]) => Number(a === 'index.html') - Number(b === 'index.html'));
  for (const [key, { body, type }] of files) {
    // Asked for every time and answered "unchanged": a new version is there at once, with nothing to invalidate.
    const how = { ContentType: type, CacheControl: 'no-cache' };
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ...how }));
  }
  return files.length;
}
