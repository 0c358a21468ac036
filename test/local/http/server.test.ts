import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { batchFile } from '../../../functions/batch/batch-file.ts';
import { createDriver } from '../../../local/host/driver.ts';
import { createLog } from '../../../local/host/log.ts';
import { createServer } from '../../../local/http/server.ts';
import { matchEndpoint } from '../../../shared/contract/contract.ts';
import { expectDeclaredAnswer, expectDeclaredProblem } from '../../against-contract.ts';
import { northWard, officerOf, plainCampaign, surveyFile } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { sessionFor } from '../../functions/http/http-client.ts';
import { atWork, fourHouseholds, launched } from '../../functions/ward/ward-at-work.ts';

function serving(host: FreshHost) {
  const lines: string[] = [];
  const log = createLog({ verbose: true, out: (line) => lines.push(line), err: (line) => lines.push(line) });
  const driver = createDriver(host, (fault) => lines.push(String(fault)));
  onTestFinished(driver.stop);
  const server = createServer({ host, driver, log, demo: undefined });
  const request = async (path: string, init: RequestInit = {}) => {
    const response = await server.request(path, init);
    await expectDeclared(path, init.method ?? 'GET', response.clone());
    return response;
  };
  return { app: { request }, lines };
}

/** Fails unless a response of the API is what the contract declares. */
async function expectDeclared(path: string, method: string, response: Response): Promise<void> {
  if (!path.startsWith('/api/')) return;
  const name = path.startsWith('/api/uploads/') ? 'receiveFile' : matchEndpoint(method, path)?.name;
  const { status, headers } = response;
  if (status >= 400) {
    const type = headers.get('content-type') ?? undefined;
    return expectDeclaredProblem(name, { status, type, body: await response.json() });
  }
  if (name && status !== 304) expectDeclaredAnswer(name, await jsonOf(response));
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return undefined;
  const bytes = Buffer.from(await response.arrayBuffer());
  const isCompressed = response.headers.get('content-encoding') === 'gzip';
  return JSON.parse((isCompressed ? gunzipSync(bytes) : bytes).toString('utf8'));
}

const batches = `/api/campaigns/na-son-2019/wards/${northWard}/batches`;

async function surveying() {
  const host = await launched({ start: '2019-09-23T08:00' });
  await atWork(host).train();
  await host.passTo('2019-10-08T09:00');
  const headers = {
    authorization: `Bearer ${sessionFor(host, officerOf(northWard))}`,
    'content-type': 'application/json',
  };
  return { host, headers, ...serving(host) };
}

/** A ward's file that was sent as a form and checked. */
async function sent() {
  const { host, app, headers, lines } = await surveying();
  const opening = { method: 'POST', headers, body: JSON.stringify({ name: 'danh-sach.csv' }) };
  const opened = await (await app.request(batches, opening)).json();
  const form = new FormData();
  for (const [name, value] of Object.entries(opened.upload.fields)) form.append(name, String(value));
  form.append('file', new Blob([new Uint8Array(surveyFile(fourHouseholds))]), 'danh-sach.csv');
  expect((await app.request(opened.upload.url, { method: 'POST', body: form })).status).toBe(201);
  return { host, app, headers, lines, id: opened.batch.id, address: `${batches}/${opened.batch.id}` };
}

const bytesIn = async (response: Response): Promise<number> => (await response.arrayBuffer()).byteLength;

/** The first bytes of a body whose client then goes. */
async function* half(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('{"name":');
  throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

describe('the web server', () => {
  test('takes a file in a form, checks it, commits it and gives it back marked', async () => {
    const { app, headers, lines, address } = await sent();
    const ready = await (await app.request(address, { headers })).json();
    expect(ready).toMatchObject({ status: 'ready', preview: { new: 4, rejected: 0 } });
    const committed = await app.request(`${address}/commit`, { method: 'POST', headers });
    expect(await committed.json()).toMatchObject({ status: 'committed' });
    const marked = await app.request(`${address}/marked`, { headers });
    const bytes = new Uint8Array(await marked.arrayBuffer());
    expect([bytes[0], bytes[1], bytes.length]).toEqual([
      0x50,
      0x4b,
      Number(marked.headers.get('content-length')),
    ]);
    expect(lines.join('')).toContain('"route":"receiveFile"');
    expect(lines.join('')).not.toMatch(/Thử|danh-sach|xa-02901|012345678/);
  });

  test('refuses a file that is gone from the disk, and lives on', async () => {
    const { host, app, headers, lines, id, address } = await sent();
    expect((await app.request(`${address}/marked`, { headers })).status).toBe(200);
    rmSync(join(host.folder, `files/marked/na-son-2019/${northWard}/${id}.xlsx`));
    lines.length = 0;
    const gone = await app.request(`${address}/marked`, { headers });
    expect(gone.headers.get('content-type')).toContain('application/problem+json');
    expect([gone.status, (await gone.json()).code]).toEqual([404, 'FileNotFound']);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { route: 'readMarked', batch: id, refusal: 'FileNotFound', status: 404 },
    ]);
    expect((await app.request(address, { headers })).status).toBe(200);
  });

  test('refuses the public more JSON than an objection has, before its marks are put in order', async () => {
    const { app } = await surveying();
    const body = JSON.stringify({ name: `a${'\u0301\u0323'.repeat(120_000)}`, password: 'x' });
    const headers = { 'content-type': 'application/json' };
    const answer = await app.request('/api/session', { method: 'POST', headers, body });
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'BodyTooLarge']);
  });

  test('records the file that was checked, and refuses another at a second address of the same hand-in', async () => {
    const { host, app, headers } = await surveying();
    const open = async () => {
      const opening = { headers: { ...headers, 'idempotency-key': 'one-hand-in' }, body: '{"name":"a.csv"}' };
      return (await app.request(batches, { method: 'POST', ...opening })).json();
    };
    const send = (url: string, file: Uint8Array) =>
      app.request(url, { method: 'POST', body: new Uint8Array(file) });
    const [one, two] = [await open(), await open()];
    expect([one.batch.id, one.upload.url === two.upload.url]).toEqual([two.batch.id, false]);
    expect((await send(one.upload.url, surveyFile(fourHouseholds))).status).toBe(201);
    const other = await send(two.upload.url, surveyFile(fourHouseholds.slice(1)));
    expect([other.status, (await other.json()).code]).toEqual([409, 'FileAlreadySent']);
    const committed = await app.request(`${batches}/${one.batch.id}/commit`, { method: 'POST', headers });
    expect(await committed.json()).toMatchObject({ status: 'committed', preview: { new: 4 } });
    const { path } = await host.ports.files.fetch(batchFile(plainCampaign.id, northWard, one.batch.id));
    expect(new Uint8Array(readFileSync(path))).toEqual(surveyFile(fourHouseholds));
  });

  test('refuses an upload address that nobody gave', async () => {
    const { app, lines } = await surveying();
    const answer = await app.request('/api/uploads/none', { method: 'POST', body: 'x' });
    expect([answer.status, (await answer.json()).code]).toEqual([410, 'UploadExpired']);
    expect(lines.join('')).toContain('"route":"receiveFile","refusal":"UploadExpired"');
  });

  test('takes a request that breaks off for a bad one, and not for a fault of its own', async () => {
    const { app, headers, lines } = await surveying();
    const opened = await app.request(batches, { method: 'POST', headers, body: '{"name":"danh-sach.csv"}' });
    for (const address of [batches, (await opened.json()).upload.url]) {
      const brokenOff = {
        method: 'POST',
        headers,
        body: Readable.toWeb(Readable.from(half())) as ReadableStream<Uint8Array>,
        duplex: 'half',
      };
      const answer = await app.request(address, brokenOff);
      expect([answer.status, (await answer.json()).code]).toEqual([400, 'BadRequest']);
    }
    expect(lines.filter((line) => line.includes('"BadRequest"'))).toHaveLength(2);
    expect(lines.join('')).not.toContain('incident');
  });

  test('sends what a client has already in no bytes, where it sent kilobytes, compressed', async () => {
    const { app, headers } = await surveying();
    const asking = { ...headers, 'accept-encoding': 'gzip' };
    const first = await app.request('/api/openapi.json', { headers: asking });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(await bytesIn(first)).toBeGreaterThan(5_000);
    const etag = first.headers.get('etag') ?? '';
    const again = await app.request('/api/openapi.json', { headers: { ...asking, 'if-none-match': etag } });
    expect([again.status, await bytesIn(again)]).toEqual([304, 0]);
    expect(again.headers.get('cache-control')).toBe('no-store');
  });

  test('sends what changed since the client asked', async () => {
    const { app, headers } = await surveying();
    const etag = (await app.request(batches, { headers })).headers.get('etag') ?? '';
    const asking = { headers: { ...headers, 'if-none-match': etag } };
    expect((await app.request(batches, asking)).status).toBe(304);
    await app.request(batches, { method: 'POST', headers, body: '{"name":"danh-sach.csv"}' });
    expect((await app.request(batches, asking)).status).toBe(200);
  });

  test('answers HEAD like GET, without content', async () => {
    const { app, headers, address } = await sent();
    for (const path of [address, `${address}/marked`, '/api/session']) {
      const got = await app.request(path, { headers });
      const head = await app.request(path, { method: 'HEAD', headers });
      expect([head.status, await bytesIn(head)]).toEqual([got.status, 0]);
      expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'));
    }
  });

  test('refuses more JSON than a person sends', async () => {
    const { app, headers } = await surveying();
    const body = JSON.stringify({ name: 'x'.repeat(5_100_000) });
    const answer = await app.request(batches, { method: 'POST', headers, body });
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'BodyTooLarge']);
  });

  test('offers no account where there is no demo', async () => {
    const { app } = await surveying();
    expect(await (await app.request('/api/demo')).json()).toEqual({ isDemo: false, accounts: [] });
  });
});

describe('the page', () => {
  test.each(['/', '/dot/na-son-2019/xa/02901'])(
    'is at %s, without a script of another site',
    async (path) => {
      const { app } = serving(await launched());
      const answer = await app.request(path);
      expect(answer.headers.get('content-type')).toContain('text/html');
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'; script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(await answer.text()).not.toMatch(/<script>|<style|style="|https?:\/\//);
    },
  );

  test('names files that a browser loads once, and is itself sent only when it changed', async () => {
    const { app } = serving(await launched());
    const page = await app.request('/', { headers: { 'accept-encoding': 'br' } });
    expect(page.headers.get('content-encoding')).toBe('br');
    const headers = { 'if-none-match': page.headers.get('etag')! };
    expect((await app.request('/', { headers })).status).toBe(304);
    const [script] = (await (await app.request('/')).text()).match(/\/assets\/[\w-]+\.js/)!;
    const asset = await app.request(script);
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(asset.headers.get('cache-control')).toContain('immutable');
  });

  test.each([
    '/assets/..%2Fpackage.json',
    '/assets/nothing.js',
    '/data/rasoat.db',
    '/main.tsx',
    '/.built-from',
  ])('does not give %s', async (path) => {
    const { app } = serving(await launched());
    expect((await app.request(path)).status).toBe(404);
  });
});

describe('the server', () => {
  test('knows the address at the other end of a connection, and takes from it who asks', async () => {
    const host = await launched();
    const peers: (string | undefined)[] = [];
    const driver = createDriver(host, () => {});
    onTestFinished(driver.stop);
    const { fetch: answer } = createServer({
      host,
      driver,
      log: createLog({ verbose: false }),
      demo: undefined,
      seeClient(peer, { host }) {
        peers.push(peer);
        return { client: peer, host, secure: true };
      },
    });
    const server = createAdaptorServer({ fetch: answer, overrideGlobalObjects: false }) as Server;
    onTestFinished(() => void server.close());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await (await fetch(`http://127.0.0.1:${port}/api/session`)).text();
    expect(peers).toEqual(['127.0.0.1']);
  });
});
