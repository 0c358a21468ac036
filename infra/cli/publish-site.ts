import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type WebFile, webFiles } from '../../local/http/web-files.ts';

const root = new URL('../../', import.meta.url);

/** Published below a version under the same paths as one machine serves them. */
const folders = ['web/', 'shared/i18n/'] as const;
/** Browsers request it by its own path. */
const icon = 'web/icon.svg';

/** A file of the site: cached forever under its version, or revalidated at each request. */
interface SiteFile extends Pick<WebFile, 'type' | 'body'> {
  readonly immutable: boolean;
}

/**
 * All files of the site, by key. The page links to its files under the path of their version, so that a browser on a
 * slow line revalidates only the page and loads the others once.
 */
export function siteFiles(): Map<string, SiteFile> {
  const found = pageFiles();
  const page = fileIn(found, 'web/index.html');
  const version = `v-${hashOf([...found.values()])}`;
  const files = [...found].map(
    ([key, { type, body }]) => [`${version}/${key}`, { type, body, immutable: true }] as const,
  );
  return new Map<string, SiteFile>([
    ...files.filter(([key]) => !key.endsWith('/index.html')),
    [icon, { ...fileIn(found, icon), immutable: false }],
    [
      'index.html',
      { ...page, body: page.body.replaceAll('="/web/', `="/${version}/web/`), immutable: false },
    ],
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

function fileIn(files: ReadonlyMap<string, WebFile>, key: string): WebFile {
  const file = files.get(key);
  if (!file) throw new Error(`The site has no ${key}.`);
  return file;
}

const hashOf = (files: readonly WebFile[]): string =>
  createHash('sha256')
    .update(files.map(({ etag }) => etag).join())
    .digest('hex')
    .slice(0, 16);

/** Uploads the site, and the page last, so that it never links to a missing file. */
export async function publishSite(bucket: string): Promise<number> {
  const client = new S3Client({});
  const files = siteFiles();
  for (const [key, { body, type, immutable }] of files) {
    const CacheControl = immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: type, CacheControl }),
    );
  }
  return files.size;
}
