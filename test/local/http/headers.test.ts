import { describe, expect, onTestFinished, test } from 'vitest';
import { createDriver } from '../../../local/host/driver.ts';
import { createLog } from '../../../local/host/log.ts';
import { createServer } from '../../../local/http/server.ts';
import { northWard, officerOf } from '../../examples.ts';
import { sessionFor } from '../../functions/http/http-client.ts';
import { surveyed } from '../../functions/survey/surveyed.ts';

const ward = `/api/campaigns/na-son-2019/wards/${northWard}`;

/** A request of each kind that the server answers, with the status that it gives. */
const kinds: readonly (readonly [method: string, path: string, status: number])[] = [
  ['GET', '/', 200],
  ['GET', '/dot/na-son-2019', 200],
  ['GET', '/favicon.ico', 200],
  ['GET', '/nothing.js', 404],
  ['GET', '/no/such/page', 404],
  ['POST', '/', 404],
  ['PUT', '/', 404],
  ['GET', '/api/session', 200],
  ['GET', ward, 200],
  ['GET', `${ward}/nothing`, 404],
  ['DELETE', ward, 405],
  ['POST', '/api/uploads/made-up', 410],
  ['GET', `${ward}/template`, 200],
  ['GET', '/niem-yet/na-son-2019/02901', 409],
  ['GET', '/niem-yet/nothing', 404],
];

async function serving() {
  const { host } = await surveyed();
  const driver = createDriver(host, () => {});
  onTestFinished(driver.stop);
  const server = createServer({ host, driver, log: createLog({ verbose: false }), demo: undefined });
  const headers = { authorization: `Bearer ${sessionFor(host, officerOf(northWard))}` };
  return (method: string, path: string) =>
    server.request(path, { method, headers, ...(method === 'POST' && { body: 'x' }) });
}

describe('the headers of every kind of answer', () => {
  test.each(kinds)(
    'to %s %s (%d) let it run nothing of others, be framed nor guessed at',
    async (method, path, status) => {
      const answer = await (await serving())(method, path);
      expect(answer.status).toBe(status);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      // The public's forms are told from those of other sites by their origin.
      expect(answer.headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('x-powered-by')).toBeNull();
      if (path.startsWith('/api/')) expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );
});
