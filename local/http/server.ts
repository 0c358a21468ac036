import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { answerHttp } from '../../functions/http/answer-http.ts';
import { api } from '../../functions/http/api.ts';
import { errorAnswer } from '../../functions/http/http-errors.ts';
import { json } from '../../functions/http/http-reply.ts';
import type { HttpReply, HttpRequest } from '../../functions/http/http-types.ts';
import { Refusal } from '../../shared/errors.ts';
import type { DemoAccount } from '../demo/demo-accounts.ts';
import type { Driver } from '../host/driver.ts';
import type { Host } from '../host/host.ts';
import type { Log } from '../host/log.ts';
import { boundaryOf, fileOfForm } from './multipart.ts';
import { pages } from './pages.ts';

export interface ServerParts {
  readonly host: Pick<Host, 'ports'>;
  readonly driver: Driver;
  readonly log: Log;
  /** The demo's accounts, which its page offers; only where the demo is. */
  readonly demo: readonly DemoAccount[] | undefined;
}

/** JSON that a person or a program sends is small; files go to an address of their own. */
const maxBody = 5_000_000;

type Server = Hono<{ Bindings: HttpBindings }>;
type Call = Context<{ Bindings: HttpBindings }>;

/** The web server of one machine: it translates HTTP to the contract and back, takes files in and sends them. */
export function createServer({ host, driver, log, demo }: ServerParts): Server {
  const app: Server = new Hono();
  app.use(compress());
  app.post('/api/uploads/:token', async (c) => reply(await takeUpload(c, host, driver, log)));
  app.get('/api/demo', () => reply(plain(200, { accounts: demo ?? [], isDemo: demo !== undefined })));
  app.all('/api/*', async (c) => {
    const started = performance.now();
    const request = await requestOf(c);
    if (!request) return reply(tooLarge());
    const answer = await answerHttp(request, host.ports, { api, onIncident: log.incident });
    if (c.req.method !== 'GET' && answer.status < 300) await settled(driver);
    log.request({ ...answer.log, method: c.req.method, status: answer.status, ms: since(started) });
    return reply(answer, host);
  });
  app.route('/', pages());
  app.onError(async (error) => reply(failed(error, log)));
  return app;
}

const since = (started: number): number => Math.round(performance.now() - started);

/** So long an answer waits for what it set going; a long file goes on behind it. */
const patience = 1_000;

/** The next page then shows what the action came to. */
async function settled(driver: Driver): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patience);
  await Promise.race([driver.run(), promise]);
  clearTimeout(timer);
}

/** The request as the contract takes it; undefined where its body is too large. */
async function requestOf(c: Call): Promise<HttpRequest | undefined> {
  const { method, path } = c.req;
  const body = await bodyOf(c);
  if (body === undefined) return undefined;
  const headers = c.req.header();
  const secure = headers['x-forwarded-proto'] === 'https' || c.req.url.startsWith('https:');
  return { method, path, query: c.req.query(), headers, body, secure };
}

/** Counted while it comes: a body sent in chunks, or none at all, names no length. Undefined where it is too large. */
async function bodyOf({ req }: Call): Promise<string | undefined> {
  if (Number(req.header('content-length')) > maxBody) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBody) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

const plain = (status: number, answer: unknown): HttpReply => ({ ...json(status, answer), log: {} });

function tooLarge(): HttpReply {
  const { status, answer } = errorAnswer(new Refusal('BodyTooLarge', { kilobytes: maxBody / 1000 }));
  return plain(status, answer);
}

/** A file at its address, as a form or as it is; what becomes of it is the batch's to say. */
async function takeUpload(
  c: Call,
  { ports }: Pick<Host, 'ports'>,
  driver: Driver,
  log: Log,
): Promise<HttpReply> {
  const started = performance.now();
  const done = (answer: HttpReply): HttpReply => {
    log.request({ route: 'upload', method: 'POST', status: answer.status, ms: since(started) });
    return answer;
  };
  try {
    const body = (c.req.raw.body ?? new ReadableStream()) as AsyncIterable<Uint8Array>;
    const boundary = boundaryOf(c.req.header('content-type'));
    const files = ports.files as Host['ports']['files'];
    await files.receive(c.req.param('token')!, boundary ? fileOfForm(body, boundary) : body);
    await settled(driver);
    return done(plain(201, {}));
  } catch (error) {
    return done(failed(error, log));
  }
}

function failed(error: unknown, log: Log): HttpReply {
  const { status, answer, incident } = errorAnswer(error);
  if (incident) log.incident(incident.id, incident.error);
  return plain(status, answer);
}

async function reply(answer: HttpReply, host?: Pick<Host, 'ports'>): Promise<Response> {
  const { status, headers, file } = answer;
  if (file && 'bytes' in file) return new Response(new Uint8Array(file.bytes), { status, headers });
  if (file && host) return sendFile(headers, file.file, host);
  return new Response(status === 204 ? null : answer.body, { status, headers });
}

async function sendFile(
  headers: HttpReply['headers'],
  file: string,
  { ports }: Pick<Host, 'ports'>,
): Promise<Response> {
  const { path, release } = await ports.files.fetch(file);
  const stream = createReadStream(path).once('close', () => void release());
  const length = String(statSync(path).size);
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: { ...headers, 'content-length': length },
  });
}
