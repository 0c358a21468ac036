import { describe, expect, onTestFinished, test } from 'vitest';
import { createDriver } from '../../../local/host/driver.ts';
import { createLog } from '../../../local/host/log.ts';
import { createServer } from '../../../local/http/server.ts';
import { northWard } from '../../examples.ts';
import { postedWard } from '../../functions/posting/posted-ward.ts';

const list = `/niem-yet/na-son-2019/${northWard}`;

async function serving() {
  const { host, ward } = await postedWard();
  const lines: string[] = [];
  const log = createLog({ verbose: true, out: (line) => lines.push(line), err: (line) => lines.push(line) });
  const driver = createDriver(host, (fault) => lines.push(String(fault)));
  onTestFinished(driver.stop);
  const server = createServer({ host, driver, log, demo: undefined });
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    server.request(`${list}/khieu-nai`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: String(new URLSearchParams(fields)),
    });
  const refIn = async (thon: number) => {
    const page = await (await server.request(`${list}?thon=${thon}`)).text();
    return /khieu-nai\?ho=([\w-]+)/.exec(page)?.[1] ?? '';
  };
  return { host, ward, server, lines, post, refIn };
}

describe('the public pages of one machine', () => {
  test('are pages that nobody keeps, indexes, frames or runs scripts in', async () => {
    const { server } = await serving();
    const { status, headers } = await server.request(list);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'self';");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(headers.has('set-cookie')).toBe(false);
  });

  test('take a form, lead to the page that says what happens, and log nothing of it', async () => {
    const { host, ward, server, lines, post, refIn } = await serving();
    const ho = await refIn(2);
    const sent = await post(
      { ho, 'noi-dung': 'Hộ có xe tải', 'ngon-ngu': 'en' },
      { 'sec-fetch-site': 'same-origin' },
    );
    expect(sent.status).toBe(303);
    const next = await server.request(sent.headers.get('location') ?? '');
    expect(await next.text()).toContain('Your objection has arrived');
    expect(await host.ports.intakes.heads(ward.ref)).toHaveLength(1);
    expect(lines.join('')).not.toMatch(/xe tải|Thử|h-1/);
    expect(lines.join('')).not.toContain(ho);
  });

  test('set no work going by what comes in', async () => {
    const { host, refIn } = await serving();
    const runs: string[] = [];
    const driver = { run: async () => void runs.push('run'), stop: async () => {} };
    const log = createLog({ verbose: false });
    const server = createServer({ host, driver, log, demo: undefined });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = String(new URLSearchParams({ ho: await refIn(2), 'noi-dung': 'Sai' }));
    expect((await server.request(`${list}/khieu-nai`, { method: 'POST', headers, body })).status).toBe(303);
    expect(runs).toEqual([]);
    expect((await server.request('/api/session/end', { method: 'POST' })).status).toBe(200);
    expect(runs).toEqual(['run']);
  });

  test('refuse in words of a citizen, whatever the address is', async () => {
    const { server } = await serving();
    for (const [path, status, text] of [
      ['/niem-yet/na-son-2019/02902', 409, 'chưa được niêm yết'],
      ['/niem-yet/na-son-2019/99999', 404, 'Không có danh sách ở địa chỉ này'],
      ['/niem-yet/khong-co/02901', 404, 'Không có danh sách ở địa chỉ này'],
      ['/niem-yet/na-son-2019/xx', 404, 'Không có trang này'],
      [`${list}?thon=9`, 404, 'Không có trang này'],
      [`${list}?thon=x`, 400, 'Không có trang này'],
      [`${list}/khieu-nai?ho=x`, 404, 'Hộ này không có trong danh sách'],
    ] as const) {
      const answer = await server.request(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        status,
        'text/html; charset=utf-8',
      ]);
      expect(await answer.text()).toContain(text);
    }
  });

  test('refuse a form that is too large, that another site sends, or that is sent to a list', async () => {
    const { host, ward, server, post, refIn } = await serving();
    const ho = await refIn(1);
    const refused = await Promise.all([
      post({ ho, 'noi-dung': 'x'.repeat(70_000) }),
      post({ ho, 'noi-dung': 'x'.repeat(6_000_000) }),
      post({ ho, 'noi-dung': 'Sai' }, { 'sec-fetch-site': 'cross-site' }),
      server.request(list, { method: 'POST' }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([413, 413, 403, 405]);
    const pages = await Promise.all(refused.map((each) => each.text()));
    for (const page of pages) expect(page).toContain(`href="${list}"`);
    expect(await host.ports.intakes.heads(ward.ref)).toEqual([]);
  });
});
