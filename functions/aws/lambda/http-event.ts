import { createHash, timingSafeEqual } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpReply, HttpRequest } from '../../http/http-types.ts';
import type { CloudFiles } from '../cloud-ports.ts';
import { originSecretHeader, viewerHeader } from './origin-headers.ts';

/**
 * Translates an event of the HTTP API into a request of the contract. What the distribution says of the site's host and
 * of who asks is believed if it shows the `secret`; otherwise somebody asked the API itself, and is known by the
 * connection.
 */
export function requestOf(event: APIGatewayProxyEventV2, secret: string | undefined): HttpRequest {
  const { rawPath, rawQueryString, requestContext, cookies, body = '', isBase64Encoded } = event;
  const {
    'x-forwarded-host': site,
    host,
    'x-if-none-match': known,
    [originSecretHeader]: shown,
    [viewerHeader]: viewer,
    ...headers
  } = event.headers;
  const { method, sourceIp } = requestContext.http;
  const isThroughSite = secret !== undefined && isSame(shown, secret);
  return {
    method,
    path: rawPath,
    query: Object.fromEntries(new URLSearchParams(rawQueryString)),
    headers: {
      ...headers,
      // Behind CloudFront `host` is the API's own, and this header has the site's, with which `origin` is compared.
      host: (isThroughSite ? site : undefined) ?? host,
      'if-none-match': headers['if-none-match'] ?? known,
      ...(cookies && { cookie: cookies.join('; ') }),
    },
    body: textOf(body, isBase64Encoded ? 'base64' : 'utf8'),
    client: isThroughSite ? viewer : sourceIp,
    secure: true,
  };
}

/** Compares in a time that tells nothing of the secret. */
const isSame = (shown: string | undefined, secret: string): boolean =>
  shown !== undefined && timingSafeEqual(digest(shown), digest(secret));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Without a byte order mark, as on one machine: some programs send one before their JSON. */
const textOf = (body: string, encoding: 'base64' | 'utf8'): string =>
  new TextDecoder().decode(Buffer.from(body, encoding));

/**
 * Translates a reply into a response of the HTTP API. A stored file becomes a redirect to its bucket, because Lambda
 * limits the size of responses.
 */
export async function responseOf(
  { status, headers, body, cookies, file }: HttpReply,
  files: Pick<CloudFiles, 'linkTo'>,
  asked: HttpRequest['headers'],
): Promise<APIGatewayProxyStructuredResultV2> {
  if (file && 'bytes' in file) return { statusCode: status, headers, ...inBase64(file.bytes) };
  if (file) {
    const location = await files.linkTo(file.file, { type: file.type, name: downloadName(file.file) });
    const { 'content-type': _, 'content-disposition': __, ...rest } = headers;
    return { statusCode: 303, headers: { ...rest, location }, body: '' };
  }
  const small =
    body.length > minCompressedLength && takesGzip(asked) ? compressed(headers, body) : { headers, body };
  return { statusCode: status, ...small, ...(cookies && { cookies: [...cookies] }) };
}

/** In characters; for a shorter body, compressing takes longer than sending. */
const minCompressedLength = 1_000;

const takesGzip = (asked: HttpRequest['headers']): boolean => /\bgzip\b/.test(asked['accept-encoding'] ?? '');

/** Shrinks a board to a tenth. Neither API Gateway nor CloudFront would compress it. */
const compressed = (headers: HttpReply['headers'], body: string) => ({
  headers: { ...headers, 'content-encoding': 'gzip' },
  ...inBase64(gzipSync(body)),
});

const inBase64 = (bytes: Uint8Array) => ({
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

/** A name made of our own ids, because the URL contains it and may be logged. */
const downloadName = (key: string): string => key.split('/').slice(1).join('-');
