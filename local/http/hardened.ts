import type { IncomingMessage } from 'node:http';

/** On every answer that says nothing else, that of an address which does not exist too. */
export const protectiveHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // No search engine keeps anything, least of all posted lists.
  'x-robots-tag': 'noindex, nofollow',
};

/** A browser that has come by HTTPS once comes by nothing else for a year. */
const onlyByHttps = { 'strict-transport-security': 'max-age=31536000' };

interface App {
  fetch(request: Request, env: object): Response | Promise<Response>;
}

/** What Node’s server hands on beside the request. */
interface Bindings {
  readonly incoming?: Pick<IncomingMessage, 'rawHeaders'>;
}

/**
 * The app with every answer given the headers that it lacks. It refuses a request with two `Host` headers, of which a
 * proxy may have read the other one. `site` is where people open the pages.
 */
export function hardened(app: App, site: string | undefined) {
  const missing = Object.entries({ ...protectiveHeaders, ...(site?.startsWith('https:') && onlyByHttps) });
  return {
    async fetch(request: Request, env: Bindings = {}): Promise<Response> {
      const isRefused = env.incoming !== undefined && hasTwoHosts(env.incoming);
      const answer = isRefused ? new Response('400', { status: 400 }) : await app.fetch(request, env);
      for (const [name, value] of missing) if (!answer.headers.has(name)) answer.headers.set(name, value);
      return answer;
    },
  };
}

/** Node itself keeps only the first. */
const hasTwoHosts = ({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): boolean =>
  rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length > 1;
