import { placeDays } from '../../shared/access/place.ts';
import { sessionLifetime } from '../../shared/access/sign-in.ts';
import type { Endpoint } from '../../shared/contract/endpoint.ts';
import { idleHeader } from '../../shared/contract/headers/idle-header.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import { nfc } from '../../shared/i18n/bounded-nfc.ts';
import type { HttpRequest } from './http-types.ts';

/** The cookie that holds a browser's session. */
const sessionCookie = 'rasoat';

/** The cookie by which a browser is known as a place of an account. It goes to sign-ins alone and opens nothing. */
const placeCookie = 'rasoat-place';
const placePath = '/api/session';

/** Seconds: two looks of a page at the server. */
const idleFor = 120;

/** Whether a person has just done something. Programs, which do not say, are in use whenever they ask. */
export const isInUse = ({ headers }: HttpRequest): boolean => !(Number(headers[idleHeader] ?? 0) > idleFor);

/** Whether a request changes nothing. */
export const isRead = ({ method }: Pick<HttpRequest, 'method'>): boolean =>
  method === 'GET' || method === 'HEAD';

export interface Credentials {
  readonly session: string | undefined;
  /** A browser sends a cookie by itself, also when a page of another site makes the request. */
  readonly fromCookie: boolean;
}

/** The session of a request: a program's `Bearer` token, otherwise a browser's cookie. It may be a JWT. */
export function credentialsOf({ headers }: HttpRequest): Credentials {
  const [, bearer] = /^Bearer ([\w.-]+)$/.exec(headers.authorization ?? '') ?? [];
  if (bearer) return { session: bearer, fromCookie: false };
  return { session: cookieOf(headers, sessionCookie), fromCookie: true };
}

function cookieOf({ cookie = '' }: HttpRequest['headers'], name: string): string | undefined {
  const pair = cookie.split(/;\s*/).find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || undefined;
}

/** The place that a browser was given, if it is sent. */
export const placeIn = ({ headers }: HttpRequest): string | undefined => cookieOf(headers, placeCookie);

const cookie = (
  name: string,
  value: string,
  path: string,
  seconds: number,
  { secure }: HttpRequest,
): string =>
  `${name}=${value}; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure ? '; Secure' : ''}`;

/** The `set-cookie` of a session. An empty session removes the cookie. */
export const setSession = (session: string, request: HttpRequest): string =>
  cookie(sessionCookie, session, '/', session ? sessionLifetime / 1000 : 0, request);

export const setPlace = (place: string, request: HttpRequest): string =>
  cookie(placeCookie, place, placePath, placeDays * 24 * 3600, request);

/**
 * Refuses `OtherSite` when a page of another site makes the browser change something. Programs send no origin, and
 * browsers that send neither header honour `SameSite`.
 */
export function requireSameSite(request: HttpRequest, { fromCookie }: Credentials): void {
  if (isRead(request) || !fromCookie) return;
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  if (site ? site === 'same-origin' || site === 'none' : isOwn(headers)) return;
  throw new Refusal('OtherSite');
}

function isOwn({ origin, host }: HttpRequest['headers']): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Characters. The largest body is a ward's opening list; files have an address of their own. */
export const maxBody = 5_000_000;
/** Characters. The public sends passwords, and objections of up to 5,000 letters. */
const maxPublicBody = 64_000;

/**
 * The request's JSON object or the fields of its form; empty where the endpoint takes no body. Refuses `BodyTooLarge`
 * and `BadRequest`.
 */
export function bodyOf({ headers, body }: HttpRequest, declared: Endpoint, isPublic: boolean): object {
  const max = isPublic ? maxPublicBody : maxBody;
  if (body.length > max) throw new Refusal('BodyTooLarge', { kilobytes: max / 1000 });
  if (!declared.body) return {};
  if (declared.form) return fieldsOf(body);
  // A command whose fields may all be absent can be sent without a body.
  if (body === '') return {};
  // Browsers let a page of another site send other types without a preflight request.
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
    throw badRequest('content-type', 'cần application/json', 'application/json is needed');
  }
  const json = jsonOf(body);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw badRequest('body', 'cần một đối tượng JSON', 'a JSON object is needed');
  }
  return json;
}

/** The fields of an HTML form in NFC. Browsers end the lines of a text with CR LF, which nobody has typed. */
const fieldsOf = (body: string): object =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, text]) => [name, nfc(text.replaceAll('\r\n', '\n'))]),
  );

/** Normalised to NFC. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(nfc(body));
  } catch {
    throw badRequest('body', 'không phải JSON', 'it is not JSON');
  }
}

const labels = {
  'content-type': { label: 'Type of the content', labelVi: 'Kiểu nội dung' },
  body: { label: 'What was sent', labelVi: 'Nội dung gửi lên' },
} as const;

const badRequest = (place: keyof typeof labels, vi: string, en: string): Refusal =>
  new Refusal('BadRequest', { place, ...labels[place], ...problem(vi, en) });
