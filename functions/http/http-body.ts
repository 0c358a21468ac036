import type { Endpoint } from '../../shared/contract/endpoint.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import { nfc } from '../../shared/i18n/bounded-nfc.ts';
import type { HttpRequest } from './http-types.ts';

/** Characters. The largest body is a ward's opening list; files have an address of their own. */
export const maxBody = 5_000_000;
/** Characters. The public sends passwords, and objections of up to 5,000 letters. */
const maxPublicBody = 64_000;

/** The request's JSON object; empty where the endpoint takes no body. Refuses `BodyTooLarge` and `BadRequest`. */
export function bodyOf({ headers, body }: HttpRequest, declared: Endpoint, isPublic: boolean): object {
  const max = isPublic ? maxPublicBody : maxBody;
  if (body.length > max) throw new Refusal('BodyTooLarge', { kilobytes: max / 1000 });
  if (!declared.body) return {};
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

/** Normalised to NFC. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(nfc(body));
  } catch {
    throw badRequest('body', 'không phải JSON', 'not JSON');
  }
}

const badRequest = (place: string, vi: string, en: string): Refusal =>
  new Refusal('BadRequest', { place, ...problem(vi, en) });
