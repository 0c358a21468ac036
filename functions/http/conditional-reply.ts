import { etagOf, isNamed } from './etag.ts';
import type { HttpReply, HttpRequest } from './http-types.ts';

/**
 * The reply to a GET or HEAD: with an ETag where its content is at hand, and 304 without content for a client that has
 * it already. `no-store` stays: personal data must not lie in a browser's disk cache, so pages keep ETags in memory.
 */
export function conditionalReply(reply: HttpReply, { method, headers }: HttpRequest): HttpReply {
  const tagged = withEtag(reply);
  const { etag } = tagged.headers;
  if (etag !== undefined && isNamed(etag, headers['if-none-match'])) return notModified(tagged);
  return method === 'HEAD' ? withoutContent(tagged) : tagged;
}

/** A stored file has none: on AWS its bytes never pass here. */
function withEtag(reply: HttpReply): HttpReply {
  const { status, headers, body, file } = reply;
  if (status !== 200 || file?.file !== undefined) return reply;
  return { ...reply, headers: { ...headers, etag: etagOf(file?.bytes ?? body) } };
}

function notModified(reply: HttpReply): HttpReply {
  const { 'content-type': _, 'content-disposition': __, ...headers } = reply.headers;
  return withoutContent({ ...reply, status: 304, headers });
}

function withoutContent({ file: _, ...reply }: HttpReply): HttpReply {
  return { ...reply, body: '' };
}
