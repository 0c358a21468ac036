import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiLambdas } from '../../../infra/site/api.ts';
import { type Host, openHost } from '../../../local/host/host.ts';
import { start } from '../../../local/start.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { addressOf, type EndpointName, endpoint } from '../../../shared/contract/contract.ts';
import { groupOf } from '../../../shared/contract/group.ts';
import { call, cloud } from '../aws/as-lambda.ts';
import { httpEvent } from '../aws/events.ts';
import { type Asking, sessionFor } from './http-client.ts';

/** How an endpoint answered: with which status, and what it refused. */
interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
}

/** A host whose endpoints are asked from outside, as its clients do. */
export interface Served {
  readonly host: Host;
  /** Undefined where the host does not serve the endpoint. */
  ask(by: Actor | undefined, name: EndpointName, asking: Asking): Promise<Outcome | undefined>;
  close(): Promise<void>;
}

/** The web server of one machine, on a port of its own. */
export async function oneMachine(now: () => Date): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const { address, host, stop } = await start({ folder, port: 0, demo: false, now });
  return {
    host,
    async ask(by, name, asking) {
      const { method, path, headers, body } = requestOf(host, by, name, asking);
      const init = { method, headers, redirect: 'manual' } as const;
      const answer = await fetch(address + path, method === 'POST' ? { ...init, body } : init);
      return outcome(answer.status, await answer.text());
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The functions of the API, each with the endpoints of its group. */
export async function lambdas(now: () => Date): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const host = openHost({ folder, now, synchronous: 'NORMAL' });
  const ports = cloud(host);
  return {
    host,
    async ask(by, name, asking) {
      const declared = endpoint(name);
      if (declared.onlyOn) return undefined;
      const { method, path, headers, body } = requestOf(host, by, name, asking);
      const [rawPath = '', rawQueryString = ''] = path.split('?');
      const event = { ...httpEvent({ method, path: rawPath, headers, body }), rawQueryString };
      const { answer } = await call(apiLambdas[groupOf(declared)], ports, event);
      const text = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8').toString();
      return outcome(answer.statusCode, text);
    },
    async close() {
      host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A request of somebody with a new session, because signing out ends one. */
function requestOf(host: Host, by: Actor | undefined, name: EndpointName, { params, query, body }: Asking) {
  const { method, form } = endpoint(name);
  const asked = new URLSearchParams(query);
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  return {
    method,
    path: addressOf(name, params) + (asked.size > 0 ? `?${asked}` : ''),
    headers: {
      'content-type': type,
      ...(by && { authorization: `Bearer ${sessionFor(host, by)}` }),
    },
    body: form ? String(new URLSearchParams(body as Record<string, string>)) : JSON.stringify(body ?? {}),
  };
}

function outcome(status: number, text: string): Outcome {
  return { status, code: status < 400 ? undefined : codeIn(text) };
}

/** A page tells its reader what it refuses, and a program nothing. */
function codeIn(text: string): string | undefined {
  return text.startsWith('{') ? JSON.parse(text).code : undefined;
}
