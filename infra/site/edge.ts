import { Duration } from 'aws-cdk-lib';
import { viewerHeader } from '../../functions/aws/lambda/origin-headers.ts';

/** A CloudFront function that serves the page for all of its own URLs; other URLs are files. */
export const rewritePageUrl = `function handler(event) {
  var request = event.request;
  if (/^\\/(dot\\/|huong-dan\\/|(mo-dot|tai-khoan|dang-nhap)$)/.test(request.uri)) request.uri = '/index.html';
  if (request.uri === '/favicon.ico') request.uri = '/icon.svg';
  return request;
}`;

/**
 * A CloudFront function that tells the API the site's host, against which it checks the origin of a request, who asks,
 * and the ETag that the browser has. Of `If-None-Match` AWS documents both that it reaches the origin, and that it is not
 * supported where cookies are forwarded; so it travels under a name of our own too.
 */
export const forwardHeaders = `function handler(event) {
  var request = event.request;
  var known = request.headers['if-none-match'];
  request.headers['x-forwarded-host'] = { value: request.headers.host.value };
  request.headers['${viewerHeader}'] = { value: event.viewer.ip };
  if (known) request.headers['x-if-none-match'] = { value: known.value };
  return request;
}`;

/**
 * By default CloudFront caches errors for ten seconds, by URL alone and against their headers, so that one person's
 * refusal would be shown to another.
 */
export const uncachedErrors = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));
