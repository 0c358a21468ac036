import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the site. */
const built = new URL('../../web/dist/', import.meta.url);

export interface WebFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same in Brotli's compression. */
  readonly compressed: Uint8Array<ArrayBuffer> | undefined;
  readonly etag: string;
  /** Its name holds a hash of its content, so that a browser never asks for it again. */
  readonly isImmutable: boolean;
  /** How long a browser uses it without asking. */
  readonly cacheControl: string;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

const immutable = 'public, max-age=31536000, immutable';
/** The browser asks every time and is answered 304: a new version takes effect at once, and a slow line carries little. */
const revalidated = 'no-cache';
/** The style of the public's pages, which stand without it too: a phone loads it once a day. */
const daily: Readonly<Record<string, string>> = { 'niem-yet.css': 'public, max-age=86400' };

/** The built site's files by their path, such as `index.html` and `assets/index-1a2b3c.js`. Throws where none is built. */
export function webFiles(folder: URL = built): ReadonlyMap<string, WebFile> {
  if (!existsSync(folder)) throw new Error('The site is not built: run `npm run build`.');
  const files = new Map<string, WebFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const type = types[extname(name)];
    if (type) files.set(name, read(new URL(name, folder), name, type));
  }
  return files;
}

function read(path: URL, name: string, type: string): WebFile {
  const body = new Uint8Array(readFileSync(path));
  const compressed = `${fileURLToPath(path)}.br`;
  const isImmutable = name.startsWith('assets/');
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return {
    type,
    body,
    compressed: existsSync(compressed) ? new Uint8Array(readFileSync(compressed)) : undefined,
    etag: `"${hash}"`,
    isImmutable,
    cacheControl: isImmutable ? immutable : (daily[name] ?? revalidated),
  };
}
