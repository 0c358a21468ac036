import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type WebFile, webFiles } from '../../local/http/web-files.ts';

const root = new URL('../../', import.meta.url);

/** Where each folder of the page stands below its version: as one machine serves it. */
const folders = ['web/', 'shared/i18n/'] as const;
/** Browsers ask for it under its own address. */
const icon = 'web/icon.svg';

/** A file of the site: for good under its version's address, or asked for every time. */
interface SiteFile extends Pick<WebFile, 'type' | 'body'> {
  readonly forGood: boolean;
}

/**
 * Everything that the page consists of, by its key. The page names its files under an address of their version, so
 * that a browser on a slow line asks for the page alone and loads the rest once.
 */
export function siteFiles(): Map<string, SiteFile> {
  const found = pageFiles();
  const page = found.get('web/index.html')!;
  const version = `v-${hashOf([...found.values()])}`;
  const files = [...found].map(
    ([key, { type, body }]) => [`${version}/${key}`, { type, body, forGood: true }] as const,
  );
  return new Map<string, SiteFile>([
    ...files.filter(([key]) => !key.endsWith('/index.html')),
    [icon, { ...found.get(icon)!, forGood: false }],
    ['index.html', { ...page, body: page.body.replaceAll('="/web/', `="/${version}/web/`), forGood: false }],
  ]);
}

function pageFiles(): Map<string, WebFile> {
  const files = new Map<string, WebFile>();
  for (const folder of folders) {
    const fileOf = webFiles(new URL(folder, root));
    for (const name of readdirSync(new URL(folder, root)).sort()) {
      const file = fileOf(name);
      if (file) files.set(`${folder}${name}`, file);
    }
  }
  return files;
}

const hashOf = (files: readonly WebFile[]): string =>
  createHash('sha256')
    .update(files.map(({ etag }) => etag).join())
    .digest('hex')
    .slice(0, 16);

/** Puts the page into its bucket; the page itself comes last, so that it never names a file that is not there. */
export async function publishSite(bucket: string): Promise<number> {
  const client = new S3Client({});
  const files = siteFiles();
  for (const [key, { body, type, forGood }] of files) {
    const CacheControl = forGood ? 'public, max-age=31536000, immutable' : 'no-cache';
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: type, CacheControl }),
    );
  }
  return files.size;
}
