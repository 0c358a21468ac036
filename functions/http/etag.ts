import { createHash } from 'node:crypto';

/** The weak ETag of a body: compressing it on the way changes its bytes, but not what it says. */
export const etagOf = (body: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** Whether `If-None-Match` names this ETag, by weak comparison (RFC 9110, 8.8.3.2): `W/` makes no difference. */
export function isNamed(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const named: readonly string[] = ifNoneMatch.match(opaqueTags) ?? [];
  return named.includes(etag.replace(/^W\//, ''));
}

/** A tag without its `W/`. Between the quotes may be commas. */
const opaqueTags = /"[^"]*"/g;
