import type { Address, Asking, NameAt, Reply } from '../../shared/contract/call.ts';
import { ageHeader } from '../../shared/contract/headers/age-header.ts';
import { idleHeaders } from './activity.ts';
import { Refused, refusedBy, unreachable } from './refused.ts';
import { isSignInOver, notePersonChange, personHeaders, signInAgain } from './renewal.ts';

/** The last answer of each address with its ETag. In memory only: personal data must not stay on an office's disk. */
const known = new Map<string, { readonly etag: string; readonly text: string }>();

/** Forgets every answer, so that nobody is shown what another person asked. */
export const forgetAnswers = (): void => known.clear();

/**
 * Calls an endpoint of the contract by its address, such as `GET /api/session`. `given` holds the parameters of the
 * path and the fields of the query or body. `key` makes the call idempotent: a retry with the same key acts once, and
 * may be answered with undefined. Where the session has ended, the reader signs in on the spot and the call goes on.
 * Throws `Refused`.
 */
export async function ask<Asked extends Address>(
  address: Asked,
  given: Asking<NameAt<Asked>>,
  key?: string,
): Promise<Reply<NameAt<Asked>>> {
  const { path, init } = requestOf(address, given, key);
  try {
    return await answerOf(path, init);
  } catch (error) {
    notePersonChange(error);
    if (!isSignInOver(error)) throw error;
    if (!(await signInAgain())) throw error;
    return answerOf(path, init);
  }
}

interface Request {
  readonly path: string;
  readonly init: RequestInit;
}

function requestOf(address: Address, given: object, key: string | undefined): Request {
  const [method = '', pattern = ''] = address.split(' ');
  const fields: Record<string, unknown> = { ...given };
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(fields[name]));
    delete fields[name];
    return value;
  });
  if (method === 'GET') return { path: path + queryOf(fields), init: { headers: idleHeaders() } };
  const headers = {
    'content-type': 'application/json',
    ...personHeaders(),
    ...idleHeaders(),
    ...ageHeaders(path),
    ...(key && { 'idempotency-key': key }),
  };
  return { path, init: { method, headers, body: JSON.stringify(fields) } };
}

/** When each ward's page last asked for what it shows, by the ward's address, in milliseconds of this tab's clock. */
const askedAt = new Map<string, number>();
const wardIn = (path: string): string | undefined =>
  /^\/api\/campaigns\/[^/]+\/wards\/[^/?]+/.exec(path)?.[0];

/** Says how old that is which a command was decided on. */
function ageHeaders(path: string): Readonly<Record<string, string>> {
  const at = askedAt.get(wardIn(path) ?? '');
  return at === undefined ? {} : { [ageHeader]: String(Math.ceil((performance.now() - at) / 1000)) };
}

function queryOf(fields: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : '';
}

// biome-ignore lint/suspicious/noExplicitAny: the contract's type is given by `ask`.
async function answerOf(path: string, init: RequestInit): Promise<any> {
  const before = init.method ? undefined : known.get(path);
  const askingAt = performance.now();
  const headers = { ...init.headers, ...(before && { 'if-none-match': before.etag }) };
  const response = await load(path, { ...init, headers });
  if (!init.method && wardIn(path) === path) askedAt.set(path, askingAt);
  if (before && response.status === 304) return JSON.parse(before.text);
  const text = await response.text().catch(() => {
    throw new Refused(unreachable);
  });
  const etag = response.headers.get('etag');
  if (!init.method && etag) known.set(path, { etag, text });
  return text === '' ? undefined : JSON.parse(text);
}

async function load(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => undefined);
  if (!response) throw new Refused(unreachable);
  if (response.ok || response.status === 304 || response.type === 'opaqueredirect') return response;
  throw refusedBy(response.status, await response.text().catch(() => ''));
}

/** Throws `Refused` if a file may not be downloaded. The file may lie with another service, so redirects are not followed. */
export async function requireDownload(path: string): Promise<void> {
  const response = await load(path, { redirect: 'manual' });
  await response.body?.cancel();
}
