import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { answerHttp } from '../../functions/http/answer-http.ts';
import { errorAnswer } from '../../functions/http/http-errors.ts';
import { jsonReply, problemReply } from '../../functions/http/http-reply.ts';
import type { HttpReply } from '../../functions/http/http-types.ts';
import { endpoint } from '../../shared/contract/contract.ts';
import type { DemoAccount } from '../../shared/contract/session.ts';
import type { Driver } from '../host/driver.ts';
import type { Host } from '../host/host.ts';
import type { Log } from '../host/log.ts';
import { boundaryOf, fileOfForm } from './multipart.ts';
import { pages } from './pages.ts';
import { bytesOf, type Call, requestOf, responseOf } from './translate.ts';

export interface ServerParts {
  readonly host: Pick<Host, 'ports'>;
  readonly driver: Driver;
  readonly log: Log;
  /** The accounts that the demo's page offers; undefined without the demo. */
  readonly demo: readonly DemoAccount[] | undefined;
}

type Server = Hono<{ Bindings: HttpBindings }>;

/** The web server of one machine: it translates HTTP to the contract and back, receives files and sends them. */
export function createServer(parts: ServerParts): Server {
  const { log } = parts;
  const { files } = parts.host.ports;
  const app: Server = new Hono();
  app.use(compress());
  app.post(endpoint('receiveFile').path, (c) => exchange('receiveFile', c, parts, () => takeFile(c, parts)));
  app.all('/api/*', (c) => exchange('none', c, parts, () => answer(c, parts)));
  app.route('/', pages());
  app.onError((error) => responseOf(failed(error, log), files));
  return app;
}

/** Answers a request and logs it. A change is answered after its effects, where these take less than `patience`. */
async function exchange(
  route: string,
  { req }: Call,
  { host, driver, log }: ServerParts,
  work: () => Promise<HttpReply>,
): Promise<Response> {
  const started = performance.now();
  const reply = await work().catch((error: unknown) => failed(error, log));
  if (req.method !== 'GET' && reply.status < 300) await settled(driver);
  const ms = Math.round(performance.now() - started);
  log.request({ route, ...reply.log, method: req.method, status: reply.status, ms });
  return responseOf(reply, host.ports.files).catch((error: unknown) =>
    responseOf(failed(error, log), host.ports.files),
  );
}

async function answer(c: Call, { host, log, demo }: ServerParts): Promise<HttpReply> {
  const readDemo = async () => ({ isDemo: demo !== undefined, accounts: [...(demo ?? [])] });
  return answerHttp(await requestOf(c), host.ports, { steps: { readDemo }, onIncident: log.incident });
}

/** Receives an uploaded file, in a form or as the whole body. Its batch says later what came of it. */
async function takeFile({ req }: Call, { host }: ServerParts): Promise<HttpReply> {
  const bytes = bytesOf(req.raw);
  const boundary = boundaryOf(req.header('content-type'));
  await host.ports.files.receive(req.param('token') ?? '', boundary ? fileOfForm(bytes, boundary) : bytes);
  return { ...jsonReply(201, {}), log: {} };
}

function failed(error: unknown, log: Log): HttpReply {
  const { status, problem, incident } = errorAnswer(error);
  if (incident) log.incident(incident.id, incident.error);
  return { ...problemReply(status, problem), log: {} };
}

/** Milliseconds that an answer waits for the effects of its change; a long file is processed after it. */
const patience = 1_000;

/** Runs what a change set going, so that the next page shows its effects. */
async function settled(driver: Driver): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patience);
  await Promise.race([driver.run(), promise]);
  clearTimeout(timer);
}
