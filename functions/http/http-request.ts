import type { Endpoint } from '../../shared/contract/endpoint.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import { nfc } from '../../shared/i18n/bounded-nfc.ts';
import type { HttpRequest } from './http-types.ts';

/** The cookie that holds a browser's session. */
export const sessionCookie = 'rasoat';

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
  const pair = (headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(`${sessionCookie}=`));
  return { session: pair?.slice(sessionCookie.length + 1) || undefined, fromCookie: true };
}

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
