import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import {
  type HostOptions as AnsweringOptions,
  answerHttp,
  jsonReply,
  refusedReply,
} from '../../functions/http/answer-http.ts';
import { errorAnswer } from '../../functions/http/http-errors.ts';
import { isRead, maxBody } from '../../functions/http/http-request.ts';
import type { HttpReply, HttpRequest } from '../../functions/http/http-types.ts';
import { endpoint, endpointNames } from '../../shared/contract/contract.ts';
import { publicPath } from '../../shared/contract/endpoint.ts';
import type { DemoAccount } from '../../shared/contract/session.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Files } from '../../shared/ports.ts';
import { badRequest } from '../../shared/problems/bad-request.ts';
import type { Space } from '../data-folder/space.ts';
import { demoSteps } from '../demo/demo-steps.ts';
import type { Driver } from '../host/driver.ts';
import type { Host } from '../host/host.ts';
import type { Log } from '../host/log.ts';
import type { Operations } from '../operations/operations.ts';
import { boundaryOf, fileOfForm } from './multipart.ts';
import { operationsRoutes } from './operations-routes.ts';
import { notFound, pages } from './pages.ts';
import type { SeeClient } from './proxies.ts';
import { requireSpace } from './require-space.ts';
import { atPace } from './slow-lines.ts';

export interface ServerParts {
  readonly host: Pick<Host, 'ports' | 'isRead'>;
  readonly driver: Pick<Driver, 'run'>;
  readonly log: Log;
  /** The accounts that the demo's page offers; undefined without the demo. */
  readonly demo: readonly DemoAccount[] | undefined;
  /** Believes the proxies that the operator trusts. By default the server believes nobody. */
  readonly seeClient?: SeeClient | undefined;
  /** Steps that the host does elsewhere than in this thread. */
  readonly steps?: AnsweringOptions['steps'] | undefined;
  /** What the operator's programs may ask; without it nothing answers them. */
  readonly operations?: Operations;
  /** Without it nobody looks whether there is room for what is brought. */
  readonly space?: Space | undefined;
}

/** Absent where no connection brings the request, as in tests. */
type Bindings = HttpBindings | undefined;
type Server = Hono<{ Bindings: HttpBindings }>;
type Call = Context<{ Bindings: HttpBindings }>;

/** The web server of one machine: it translates HTTP to the contract and back, receives files and sends them. */
export function createServer(parts: ServerParts): Server {
  const { log, operations } = parts;
  const { files } = parts.host.ports;
  const app: Server = new Hono();
  app.use(compress());
  app.post(endpoint('receiveFile').path, (c) => exchange('receiveFile', c, parts, () => takeFile(c, parts)));
  for (const path of ['/api/*', `${publicPath}/*`])
    app.all(path, (c) => exchange('none', c, parts, () => answer(c, parts)));
  if (operations) app.route('/', operationsRoutes(operations));
  app.route('/', pages());
  app.notFound(notFound);
  app.onError(async (error, c) => responseOf(await failed(error, c.req, log), files));
  return app;
}

/** Answers a request and logs it under an id that the answer names. A change is answered after its effects, where these take less than `patience`. */
async function exchange(
  route: string,
  { req }: Call,
  { host, driver, log }: ServerParts,
  work: () => Promise<HttpReply>,
): Promise<Response> {
  const started = performance.now();
  const reply = await work().catch((error: unknown) => failed(error, req, log));
  if (!isRead(req) && reply.status < 400 && hasEffects(reply)) await settled(driver);
  const { response, refused } = await responseOrRefusal(reply, req, host.ports.files, log);
  const ms = Math.round(performance.now() - started);
  const id = crypto.randomUUID();
  log.request({ id, route, ...reply.log, ...refused, method: req.method, status: response.status, ms });
  response.headers.set('x-request-id', id);
  return response;
}

/** Whether work may follow from what was done: the public could otherwise set it going without end. */
const hasEffects = ({ log }: HttpReply): boolean =>
  endpointNames.every((name) => name !== log.route || !endpoint(name).nothingFollows);

/** The reply as a response. Where its file cannot be sent: the refusal, and what the log says of it. */
async function responseOrRefusal(
  reply: HttpReply,
  request: Asked,
  files: Files,
  log: Log,
): Promise<{ readonly response: Response; readonly refused?: HttpReply['log'] }> {
  try {
    return { response: await responseOf(reply, files) };
  } catch (error) {
    const instead = await failed(error, request, log);
    return { response: await responseOf(instead, files), refused: instead.log };
  }
}

let lastSignIn = Promise.resolve();

/** One sign-in after another, and between two of them whatever else has arrived: an upload waits for no flood of tries. */
function afterOthers(): Promise<void> {
  lastSignIn = lastSignIn.then(() => new Promise((resolve) => setImmediate(resolve)));
  return lastSignIn;
}

async function answer(c: Call, parts: ServerParts): Promise<HttpReply> {
  const { host, log, demo, seeClient, space } = parts;
  if (space) requireSpace(c.req, space);
  if (c.req.method === 'POST' && c.req.path === endpoint('signIn').path) await afterOthers();
  const steps = { ...parts.steps, ...(demo && demoSteps(demo)) };
  return answerHttp(await requestOf(c, seeClient), host.ports, { steps, onIncident: log.incident });
}

/** Receives an uploaded file, in a form or as the whole body. Its batch says later what came of it. */
async function takeFile({ req }: Call, { host, space }: ServerParts): Promise<HttpReply> {
  if (space) requireSpace(req, space);
  const bytes = atPace(bytesOf(req.raw));
  const boundary = boundaryOf(req.header('content-type'));
  const token = req.param('token') ?? '';
  const { key } = await host.ports.files.receive(token, boundary ? fileOfForm(bytes, boundary) : bytes);
  await atMost(patience, host.isRead(key));
  return { ...jsonReply(201, {}), log: {} };
}

type Asked = Pick<Call['req'], 'path' | 'query'>;

async function failed(error: unknown, request: Asked, log: Log): Promise<HttpReply> {
  const answer = await errorAnswer(error);
  const { problem, incident } = answer;
  if (incident) log.incident(incident.id, incident.error);
  const refusal = problem.code;
  return {
    ...(await refusedReply({ path: request.path, query: request.query() }, answer)),
    log: incident ? { refusal, incident: incident.id } : { refusal },
  };
}

/** Milliseconds that an answer waits for the effects of its change; a long file is processed after it. */
const patience = 1_000;

/** Runs what a change set going, so that the next page shows its effects. */
const settled = (driver: Pick<Driver, 'run'>): Promise<void> => atMost(patience, driver.run());

/** Waits for something, but not longer than some milliseconds. */
async function atMost(milliseconds: number, something: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([something, promise]);
  clearTimeout(timer);
}

/** Who asks where no proxy is trusted. The server itself speaks no TLS. */
const byConnection: SeeClient = (client, { host }) => ({ client, host, secure: false });

/** A request in the form of the contract. Refuses `BodyTooLarge`. */
async function requestOf(c: Call, seeClient: SeeClient = byConnection): Promise<HttpRequest> {
  const { method, path } = c.req;
  const given = c.req.header();
  const connection: Bindings = c.env;
  const { client, host, secure } = seeClient(connection?.incoming.socket.remoteAddress, given);
  const headers = { ...given, host };
  return { method, path, query: c.req.query(), headers, body: await bodyOf(c), client, secure };
}

/** Counts the body while it arrives: one sent in chunks names no length. */
async function bodyOf({ req }: Call): Promise<string> {
  const tooLarge = () => new Refusal('BodyTooLarge', { kilobytes: maxBody / 1000 });
  if (Number(req.header('content-length')) > maxBody) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(req.raw)) {
    size += chunk.length;
    if (size > maxBody) throw tooLarge();
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** The bytes of a request, as they arrive. Refuses `BadRequest` where the client goes before all have come. */
async function* bytesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  try {
    if (body) yield* body;
  } catch (cause) {
    throw badRequest([], { vi: 'bị ngắt giữa chừng', en: 'it was cut off' }, { cause });
  }
}

/** A reply as the server sends it. Refuses `FileNotFound` for a file that is no longer on the disk. */
async function responseOf(
  { status, headers, body, cookies = [], file }: Omit<HttpReply, 'log'>,
  files: Files,
): Promise<Response> {
  if (file && 'bytes' in file) return new Response(new Uint8Array(file.bytes), { status, headers });
  if (file) return sendFile(headers, file.file, files);
  const response = new Response(status === 204 || status === 304 ? null : body, { status, headers });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** Opens the file before the answer begins: a stream that finds no file would end the process. */
async function sendFile(headers: HttpReply['headers'], key: string, files: Files): Promise<Response> {
  const { path, release } = await files.fetch(key);
  const handle = await open(path).catch(async (error: NodeJS.ErrnoException) => {
    await release();
    throw error.code === 'ENOENT' ? new Refusal('FileNotFound', {}, { cause: error }) : error;
  });
  const { size } = await handle.stat();
  const stream = handle.createReadStream().once('close', () => void release());
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: { ...headers, 'content-length': String(size) },
  });
}
