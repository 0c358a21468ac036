import { Refusal } from '../../shared/errors.ts';
import type { HttpRequest } from './http-types.ts';

const cookie = 'rasoat';
/** A working day, as the sessions themselves last. */
const lifetime = 12 * 3600;

export interface Credentials {
  readonly session: string | undefined;
  /** A cookie is sent by the browser on its own, so that another site could make it do so. */
  readonly fromCookie: boolean;
}

/** The session that a request carries: a program's `Bearer`, else a browser's cookie. It may be a JWT. */
export function credentialsOf({ headers }: HttpRequest): Credentials {
  const [, bearer] = /^Bearer ([\w.-]+)$/.exec(headers.authorization ?? '') ?? [];
  if (bearer) return { session: bearer, fromCookie: false };
  const pair = (headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(`${cookie}=`));
  return { session: pair?.slice(cookie.length + 1) || undefined, fromCookie: true };
}

/** The header that gives a browser its session; an empty session takes it away. */
export function setCookie(session: string, { secure }: HttpRequest): string {
  const age = session ? lifetime : 0;
  return `${cookie}=${session}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure ? '; Secure' : ''}`;
}

/**
 * Refuses `OtherSite` when another site's page makes the browser change something. A program names no site, and a
 * browser that sends neither header knows `SameSite`.
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
