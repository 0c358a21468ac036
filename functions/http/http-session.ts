import { Refusal } from '../../shared/errors.ts';
import type { HttpRequest } from './http-types.ts';

const cookie = 'rasoat';
/** Seconds: a working day, like the sessions themselves. */
const lifetime = 12 * 3600;

export interface Credentials {
  readonly session: string | undefined;
  /** A browser sends a cookie by itself, also when a page of another site makes the request. */
  readonly fromCookie: boolean;
}

/** The session of a request: a program's `Bearer` token, otherwise a browser's cookie. It may be a JWT. */
export function credentialsOf({ headers }: HttpRequest): Credentials {
  const [, bearer] = /^Bearer ([\w.-]+)$/.exec(headers.authorization ?? '') ?? [];
  if (bearer) return { session: bearer, fromCookie: false };
  const pair = (headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(`${cookie}=`));
  return { session: pair?.slice(cookie.length + 1) || undefined, fromCookie: true };
}

/** The `set-cookie` header of a session. An empty session removes the cookie. */
export function setCookie(session: string, { secure }: HttpRequest): string {
  const age = session ? lifetime : 0;
  return `${cookie}=${session}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure ? '; Secure' : ''}`;
}

/**
 * Refuses `OtherSite` when a page of another site makes the browser change something. Programs send no origin, and
 * browsers that send neither header honour `SameSite`.
 */
export function requireSameSite({ method, headers }: HttpRequest, { fromCookie }: Credentials): void {
  if (method === 'GET' || !fromCookie) return;
  const site = headers['sec-fetch-site'];
  if (site ? site === 'same-origin' || site === 'none' : isOwn(headers)) return;
  throw new Refusal('OtherSite');
}

function isOwn({ origin, host }: HttpRequest['headers']): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
