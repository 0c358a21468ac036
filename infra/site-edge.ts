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
