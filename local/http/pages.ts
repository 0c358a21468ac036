import { type Context, Hono } from 'hono';
import { isNamed } from '../../functions/http/etag.ts';
import { type WebFile, webFiles } from './web-files.ts';

/** A page runs only our own scripts, no other site may frame it, and none learns its address from a link. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

/** The addresses of the app's pages. The page itself reads which it is. */
const pagePaths = ['/', '/dot/*', '/mo-dot', '/tai-khoan', '/dang-nhap', '/huong-dan/*'];

/** The site's files, and the page itself at each of its addresses. */
export function pages(): Hono {
  const app = new Hono();
  let files: ReadonlyMap<string, WebFile> | undefined;
  const send = (c: Context, name: string): Response => {
    files ??= webFiles();
    const file = files.get(name);
    return file ? response(c, file) : notFound();
  };
  for (const path of pagePaths) app.get(path, (c) => send(c, 'index.html'));
  app.get('/favicon.ico', (c) => send(c, 'icon.svg'));
  app.get('/*', (c) => send(c, c.req.path.slice(1)));
  return app;
}

/** What is answered where nothing is, whatever the method. */
export const notFound = (): Response => new Response('404', { status: 404, headers });

function response(c: Context, { type, body, compressed, etag, cacheControl }: WebFile): Response {
  const cached = {
    ...headers,
    etag,
    'cache-control': cacheControl,
    vary: 'accept-encoding',
  };
  if (isNamed(etag, c.req.header('if-none-match')))
    return new Response(null, { status: 304, headers: cached });
  const isCompressed = compressed && /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  return new Response(isCompressed ? compressed : body, {
    headers: { ...cached, 'content-type': type, ...(isCompressed && { 'content-encoding': 'br' }) },
  });
}
