import { expect } from 'vitest';
import { answerHttp } from '../../../functions/http/answer-http.ts';
import type { HttpReply, HttpRequest } from '../../../functions/http/http-types.ts';
import { isPagePath } from '../../../functions/http/page-reply.ts';
import type { Host } from '../../../local/host/host.ts';
import { accountStore } from '../../../local/identity/accounts.ts';
import { noPassword } from '../../../local/identity/password.ts';
import { sessionStore } from '../../../local/identity/sessions.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import {
  addressOf,
  contract,
  type EndpointName,
  endpoint,
  matchEndpoint,
} from '../../../shared/contract/contract.ts';
import {
  expectDeclaredAnswer,
  expectDeclaredProblem,
  expectDeclaredRefusal,
} from '../../against-contract.ts';

/** One answer with its JSON parsed. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every route
  readonly body: any;
  readonly file?: HttpReply['file'] | undefined;
}

export interface Asking {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An account with an open session, made without the slow hash of a password. */
export function sessionFor({ db, ports }: Host, actor: Actor): string {
  accountStore(db).add(actor, noPassword({ N: 16, r: 8, p: 1 }));
  return sessionStore(db, ports).open(actor.name);
}

/** Calls a host's endpoints as a program does, with a session or as the public. */
export function clientOf(host: Pick<Host, 'ports'>, session?: string) {
  return async (
    name: EndpointName,
    { params, query = {}, body, headers = {} }: Asking = {},
  ): Promise<Answered> => {
    const { method } = contract[name];
    const { form } = endpoint(name);
    return ask(host, {
      method,
      path: addressOf(name, params),
      query,
      headers: {
        host: 'rasoat.example',
        ...(session && { authorization: `Bearer ${session}` }),
        ...(method === 'POST' && { 'content-type': form ? formType : 'application/json' }),
        ...headers,
      },
      body: method === 'POST' ? (form ? formOf(body) : JSON.stringify(body ?? {})) : '',
      secure: false,
    });
  };
}

const formType = 'application/x-www-form-urlencoded';
const formOf = (fields: unknown): string =>
  String(new URLSearchParams(Object.entries(fields as Record<string, string>)));

/** Sends a request, and fails unless the reply is what the contract declares. */
export async function ask({ ports }: Pick<Host, 'ports'>, request: HttpRequest): Promise<Answered> {
  const reply = await answerHttp(request, ports, {});
  if (isPagePath(request.path)) return answeredPage(request, reply);
  const { status, headers, cookies = [], body: text, file } = reply;
  const body = text === '' ? undefined : JSON.parse(text);
  const name = matchEndpoint(request.method, request.path)?.name;
  if (status === 304) {
    expect(text).toBe('');
  } else if (name && status < 400) {
    expect(file !== undefined).toBe(endpoint(name).answer === 'file');
    expectDeclaredAnswer(name, body);
  } else {
    expectDeclaredProblem(name, { status, type: headers['content-type'], body });
  }
  return { status, headers, cookies, body, file };
}

/** A page as its HTML, with the name of the refusal that it tells. */
function answeredPage(
  { method, path }: HttpRequest,
  { status, headers, body: html, log }: HttpReply,
): Answered {
  const name = matchEndpoint(method, path)?.name;
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  if (name && log.refusal) expectDeclaredRefusal(name, log.refusal);
  if (status >= 200 && status < 300) expect(log.refusal).toBeUndefined();
  return { status, headers, cookies: [], body: { html, code: log.refusal } };
}
