import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hardened } from '../../../local/http/hardened.ts';

const site = 'https://rasoat.example';

function appOf(address: string | undefined = site) {
  const app = new Hono();
  app.get(
    '/page',
    () => new Response('page', { headers: { 'content-security-policy': "default-src 'self'" } }),
  );
  app.get('/fault', () => {
    throw new Error('fault');
  });
  app.onError(() => new Response('500', { status: 500 }));
  return hardened(app, address);
}

/** What a server answers to these lines. */
async function answerTo(lines: readonly string[]): Promise<string> {
  const server = createAdaptorServer({ fetch: appOf().fetch, overrideGlobalObjects: false }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

describe('every answer', () => {
  test.each([
    ['GET', '/page', 200],
    ['GET', '/none', 404],
    ['POST', '/page', 404],
    ['PROPFIND', '/none', 404],
    ['GET', '/fault', 500],
  ])('to %s %s has the headers that protect it', async (method, path, status) => {
    const answer = await appOf().fetch(new Request(`http://127.0.0.1${path}`, { method }));
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy':
        path === '/page' && status === 200 ? "default-src 'self'" : expect.stringContaining("'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'strict-transport-security': 'max-age=31536000',
    });
  });

  test.each(['http://127.0.0.1:3000', undefined])(
    'asks for HTTPS only where the site has it, not at %s',
    async (address) => {
      const answer = await hardened(new Hono(), address).fetch(new Request('http://127.0.0.1/'));
      expect(answer.headers.has('strict-transport-security')).toBe(false);
    },
  );

  test('is a refusal where the request has two hosts', async () => {
    const one = ['GET /page HTTP/1.1', 'Host: rasoat.example'];
    expect(await answerTo(one)).toMatch(/^HTTP\/1\.1 200 /);
    const two = await answerTo([...one, 'hOST: other.example']);
    expect(two).toMatch(/^HTTP\/1\.1 400 /);
    expect(two).toContain('x-content-type-options: nosniff');
  });
});
