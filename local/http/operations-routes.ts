import { type Context, Hono } from 'hono';
import { expositionType } from '../operations/exposition.ts';
import type { Operations } from '../operations/operations.ts';
import type { Hindrance } from '../operations/readiness.ts';
import { protectiveHeaders } from './hardened.ts';

/** Whole, because `/health` and `/ready` answer before the app that gives every answer its headers. */
const headers = { 'cache-control': 'no-store', ...protectiveHeaders };

const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/json' } });

const health = (): Response => json(200, { status: 'up' });

const readiness = (failing: readonly Hindrance[]): Response =>
  failing.length === 0 ? json(200, { status: 'ready' }) : json(503, { status: 'not ready', failing });

/**
 * Where the operator's programs look, outside of signing in and of the log: `/health` says that the process answers,
 * `/ready` whether it can work and which check fails, `/metrics` figures to whoever has the token.
 */
export function operationsRoutes(operations: Operations): Hono {
  const app = new Hono();
  app.get('/health', health);
  app.get('/ready', () => readiness(operations.hindrances()));
  app.get('/metrics', async (c) => {
    const refused = refusedMetrics(c, operations);
    if (refused) return refused;
    return new Response(await operations.metrics(), {
      headers: { ...headers, 'content-type': expositionType },
    });
  });
  return app;
}

function refusedMetrics(c: Context, { opensMetrics }: Operations): Response | undefined {
  const [, token = ''] = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '') ?? [];
  if (opensMetrics(token)) return undefined;
  return new Response('401', { status: 401, headers: { ...headers, 'www-authenticate': 'Bearer' } });
}

/** The answer to a request that comes before the program can do anything; undefined where it has to wait. */
export function whileStarting({ url }: Pick<Request, 'url'>): Response | undefined {
  const { pathname } = new URL(url);
  if (pathname === '/health') return health();
  return pathname === '/ready' ? readiness(['starting']) : undefined;
}
