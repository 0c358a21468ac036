import { Duration } from 'aws-cdk-lib';

/** The page's own addresses all give the page; everything else is a file. Runs in CloudFront. */
export const pageAddress = `function handler(event) {
  var request = event.request;
  if (request.uri.startsWith('/dot/') || request.uri.startsWith('/niem-yet/')) request.uri = '/index.html';
  if (request.uri === '/favicon.ico') request.uri = '/web/icon.svg';
  return request;
}`;

/** The API has a host of its own; this tells it the site's, by which it knows its own pages. Runs in CloudFront. */
export const apiHost = `function handler(event) {
  var request = event.request;
  request.headers['x-forwarded-host'] = { value: request.headers.host.value };
  return request;
}`;

/**
 * CloudFront keeps errors for ten seconds, whatever their headers say, and knows them by the address alone: one
 * person would be answered with what another may not.
 */
export const neverKept = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));
