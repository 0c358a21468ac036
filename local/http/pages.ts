import { Hono } from 'hono';
import { type WebFile, webFiles } from './web-files.ts';

/** A page runs only our own scripts, no other site may frame it, and none learns its address from a link. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // The browser asks every time and is answered 304: a new version takes effect at once, and a slow line carries little.
  'cache-control': 'no-cache',
};

/** The page's files, and the page itself at each of its addresses. */
export function pages(): Hono {
  const app = new Hono();
  const file = webFiles(new URL('../../web/', import.meta.url));
  const words = webFiles(new URL('../../shared/i18n/', import.meta.url));
  const send = (found: WebFile | undefined, etag: string | undefined): Response => {
    if (!found) return new Response('404', { status: 404, headers });
    if (etag === found.etag) return new Response(null, { status: 304, headers: { ...headers, etag } });
    return new Response(found.body, {
      headers: { ...headers, etag: found.etag, 'content-type': found.type },
    });
  };
  app.get('/web/:name', (c) => send(file(c.req.param('name')), c.req.header('if-none-match')));
  app.get('/shared/i18n/:name', (c) => send(words(c.req.param('name')), c.req.header('if-none-match')));
  for (const path of ['/', '/dot/*', '/niem-yet/*'])
    app.get(path, (c) => send(file('index.html'), c.req.header('if-none-match')));
  app.get('/favicon.ico', (c) => send(file('icon.svg'), c.req.header('if-none-match')));
  app.notFound(() => send(undefined, undefined));
  return app;
}
