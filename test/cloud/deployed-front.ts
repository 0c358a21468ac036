import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import type { Stack } from './deployed-stack.ts';
import { region } from './ministack.ts';

export interface Front {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * An address of loopback, which browsers take for a safe one, for the distribution of a stack. All else is the
 * emulator's CloudFront: the site's bucket, the functions at the edge, the API as an origin, the headers of answers.
 */
export async function openFront(stack: Stack): Promise<Front> {
  const server = createServer((asked, answer) => {
    const { method } = asked;
    const url = new URL(asked.url!, stack.endpoint);
    const passed = request(url, { method, headers: headersToSite(asked.headers, stack) });
    asked.pipe(passed);
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    passed.on('response', (given) => {
      answer.writeHead(given.statusCode!, headersToBrowser(given.headers, stack));
      given.pipe(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' ? bound!.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** As a browser would have asked at the site's own address, by HTTPS. */
function headersToSite(headers: IncomingHttpHeaders, { settings }: Stack): OutgoingHttpHeaders {
  const site = new URL(settings.SITE_ADDRESS!);
  return {
    ...headers,
    host: site.host,
    'x-forwarded-proto': 'https',
    ...(headers.origin && headers.origin !== 'null' && { origin: site.origin }),
  };
}

/** The policy names the inbox as AWS does; the emulator has it at another address. */
function headersToBrowser(headers: IncomingHttpHeaders, { settings, endpoint }: Stack): OutgoingHttpHeaders {
  const { 'content-security-policy': policy } = headers;
  const inbox = `https://${settings.INBOX_BUCKET}.s3.${region}.amazonaws.com`;
  return {
    ...headers,
    ...(policy && { 'content-security-policy': String(policy).replace(inbox, endpoint) }),
  };
}
