import type { Download } from '../../shared/contract/call.ts';
import { type EndpointName, endpoint } from '../../shared/contract/contract.ts';
import type { ProblemDetails } from '../../shared/contract/problem-details.ts';
import { sessionCookie } from './http-request.ts';
import type { HttpReply, HttpRequest } from './http-types.ts';

type Reply = Omit<HttpReply, 'log'>;

/** Seconds: a working day, like the sessions themselves. */
const lifetime = 12 * 3600;

/** On every answer: it is personal data for one person at one moment, and never a page. */
const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

export const jsonReply = (status: number, answer: unknown, type = 'application/json'): Reply => ({
  status,
  headers: { ...headers, 'content-type': `${type}; charset=utf-8` },
  body: JSON.stringify(answer),
});

/** Problem details (RFC 9457) as a reply. */
export const problemReply = (status: number, problem: ProblemDetails): Reply =>
  jsonReply(status, problem, 'application/problem+json');

/** A step's answer as a reply: a file, a session with its cookie, JSON, or an empty 204. */
export function replyWith(name: EndpointName, answer: unknown, request: HttpRequest): Reply {
  const declared = endpoint(name);
  if (answer === undefined) return { status: 204, headers, body: '' };
  if (declared.answer === 'file') return fileReply(answer as Download);
  if (declared.session === 'opens') return opened(answer as { readonly token: string }, request);
  const reply = jsonReply(200, answer);
  if (declared.session !== 'ends') return reply;
  return { ...reply, headers: { ...reply.headers, 'set-cookie': setCookie('', request) } };
}

/** A program that asks for it gets the session's token. A browser gets a cookie that scripts cannot read. */
function opened({ token, ...answer }: { readonly token: string }, request: HttpRequest): Reply {
  const { token: isWanted } = JSON.parse(request.body);
  if (isWanted) return jsonReply(200, { ...answer, token });
  const reply = jsonReply(200, answer);
  return { ...reply, headers: { ...reply.headers, 'set-cookie': setCookie(token, request) } };
}

function fileReply(file: Download): Reply {
  const name = encodeURIComponent(file.name).replaceAll("'", '%27');
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': file.type,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
    body: '',
    file,
  };
}

/** The `set-cookie` header of a session. An empty session removes the cookie. */
function setCookie(session: string, { secure }: HttpRequest): string {
  const age = session ? lifetime : 0;
  return `${sessionCookie}=${session}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure ? '; Secure' : ''}`;
}
