import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpReply, HttpRequest } from '../../http/http-types.ts';
import type { CloudFiles } from '../cloud-ports.ts';

/** A request of an HTTP API as the contract takes it. */
export function requestOf(event: APIGatewayProxyEventV2): HttpRequest {
  const { rawPath, rawQueryString, requestContext, cookies, body = '', isBase64Encoded } = event;
  const { 'x-forwarded-host': site, host, ...headers } = event.headers;
  return {
    method: requestContext.http.method,
    path: rawPath,
    query: Object.fromEntries(new URLSearchParams(rawQueryString)),
    headers: {
      ...headers,
      // Behind CloudFront `host` is this API's own; the site's name, which `origin` is held against, comes beside it.
      host: site ?? host,
      ...(cookies && { cookie: cookies.join('; ') }),
    },
    body: isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
    secure: true,
  };
}

/**
 * A reply as an HTTP API takes it, for a request of those headers. A kept file is fetched from its bucket: answers of
 * functions are small.
 */
export async function responseOf(
  { status, headers: { 'set-cookie': cookie, ...headers }, body, file }: HttpReply,
  files: Pick<CloudFiles, 'linkTo'>,
  asked: HttpRequest['headers'],
): Promise<APIGatewayProxyStructuredResultV2> {
  if (file && 'bytes' in file) return { statusCode: status, headers, ...inBase64(file.bytes) };
  if (file) {
    const location = await files.linkTo(file.file, { type: file.type, name: neutralName(file.file) });
    const { 'content-type': _, 'content-disposition': __, ...rest } = headers;
    return { statusCode: 303, headers: { ...rest, location }, body: '' };
  }
  const small = body.length > worthPacking && takesGzip(asked) ? packed(headers, body) : { headers, body };
  return { statusCode: status, ...small, ...(cookie && { cookies: [cookie] }) };
}

/** Characters from which a line is the slower part. */
const worthPacking = 1_000;

const takesGzip = (asked: HttpRequest['headers']): boolean => /\bgzip\b/.test(asked['accept-encoding'] ?? '');

/** A board is a tenth of its size so; nobody in front of the API would make it smaller. */
const packed = (headers: HttpReply['headers'], body: string) => ({
  headers: { ...headers, 'content-encoding': 'gzip' },
  ...inBase64(gzipSync(body)),
});

const inBase64 = (bytes: Uint8Array) => ({
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

/** The address names the file and is logged on its way: its name is made of our own ids. */
const neutralName = (key: string): string => key.split('/').slice(1).join('-');
