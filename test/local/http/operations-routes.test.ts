import { describe, expect, onTestFinished, test } from 'vitest';
import { spaceIn } from '../../../local/data-folder/space.ts';
import { createDriver } from '../../../local/host/driver.ts';
import { createLog } from '../../../local/host/log.ts';
import { whileStarting } from '../../../local/http/operations-routes.ts';
import { createServer } from '../../../local/http/server.ts';
import { createOperations } from '../../../local/operations/operations.ts';
import { createTraffic } from '../../../local/operations/traffic.ts';
import { northWard, officerOf } from '../../examples.ts';
import { sessionFor } from '../../functions/http/http-client.ts';
import { launched } from '../../functions/ward/ward-at-work.ts';

const metricsToken = 'mot-chuoi-chi-de-thu';

async function watched(free = () => 1e9) {
  const host = await launched();
  const lines: string[] = [];
  const traffic = createTraffic();
  const log = traffic.counting(
    createLog({ verbose: true, out: (line) => lines.push(line), err: (line) => lines.push(line) }),
  );
  const driver = createDriver(host, () => {});
  onTestFinished(driver.stop);
  const parts = {
    folder: host.folder,
    host,
    driver,
    traffic,
    space: spaceIn(host.folder, { measure: free }),
    metricsToken,
  };
  const operations = createOperations({ ...parts, log });
  onTestFinished(operations.stop);
  const app = createServer({ host, driver, log, demo: undefined, operations });
  const ask = async (path: string, init: RequestInit = {}) => app.request(path, init);
  const metrics = async (): Promise<string> =>
    (await ask('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } })).text();
  return { host, driver, operations, ask, metrics, lines };
}

const answered = async (response: Response) => [response.status, await response.json()];

describe('/health and /ready', () => {
  test('answer anybody, at once, unlogged and never from a cache', async () => {
    const { ask, lines } = await watched();
    for (const path of ['/health', '/ready']) {
      const response = await ask(path);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.status).toBe(200);
    }
    expect(await answered(await ask('/health'))).toEqual([200, { status: 'up' }]);
    expect(await answered(await ask('/ready'))).toEqual([200, { status: 'ready' }]);
    expect(lines).toEqual([]);
  });

  test('tell which check fails, and that the process is up all the same', async () => {
    let free = 499_999_999;
    const { host, ask, operations } = await watched(() => free);
    expect(await answered(await ask('/ready'))).toEqual([503, { status: 'not ready', failing: ['disk'] }]);
    free += 1;
    host.db.exec('PRAGMA user_version = 7');
    expect(await answered(await ask('/ready'))).toEqual([503, { status: 'not ready', failing: ['version'] }]);
    host.close();
    expect(await answered(await ask('/ready'))).toEqual([
      503,
      { status: 'not ready', failing: ['database'] },
    ]);
    operations.stop();
    expect((await ask('/ready')).status).toBe(503);
    expect((await ask('/health')).status).toBe(200);
  });

  test('tell that the work breaks off, until it goes on again', async () => {
    const { host, driver, ask } = await watched();
    host.db.exec('ALTER TABLE schedules RENAME TO gone');
    await driver.run();
    expect(await answered(await ask('/ready'))).toEqual([503, { status: 'not ready', failing: ['work'] }]);
    host.db.exec('ALTER TABLE gone RENAME TO schedules');
    await driver.run();
    expect((await ask('/ready')).status).toBe(200);
  });

  test('answer before the program has started, which other requests wait for', async () => {
    const early = (path: string) => whileStarting({ url: `http://127.0.0.1:3000${path}` });
    expect(await answered(early('/health')!)).toEqual([200, { status: 'up' }]);
    expect(await answered(early('/ready')!)).toEqual([503, { status: 'not ready', failing: ['starting'] }]);
    expect(early('/api/session')).toBeUndefined();
  });
});

describe('/metrics', () => {
  test('are for whoever has the token', async () => {
    const { ask, metrics } = await watched();
    for (const authorization of [
      '',
      'Bearer',
      'Bearer x',
      `Basic ${metricsToken}`,
      `Bearer ${metricsToken}x`,
    ]) {
      const refused = await ask('/metrics', { headers: { authorization } });
      expect([refused.status, await refused.text()]).toEqual([401, '401']);
    }
    expect(await metrics()).toMatch(/^# HELP rasoat_http_requests_total /);
  });

  test('are for nobody where no token was set', async () => {
    const { host, driver } = await watched();
    const operations = createOperations({
      folder: host.folder,
      host,
      driver,
      traffic: createTraffic(),
      space: spaceIn(host.folder),
      log: createLog({ verbose: false }),
    });
    onTestFinished(operations.stop);
    expect(operations.opensMetrics('')).toBe(false);
    expect(operations.opensMetrics('undefined')).toBe(false);
  });

  test('hold what an operator watches, each in a form that Prometheus reads', async () => {
    const { host, ask, metrics } = await watched();
    const headers = { authorization: `Bearer ${sessionFor(host, officerOf(northWard))}` };
    await ask('/api/session', { headers });
    const text = await metrics();
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? (\+Inf|[\d.e+-]+))$/);
    expect(text).toContain('rasoat_http_requests_total{route="readSession",status="2xx"} 1\n');
    expect(text).toMatch(/^rasoat_outbox\{kind="mail",status="queued"\} \d+$/m);
    expect(text).toMatch(/^rasoat_disk_free_bytes 1000000000$/m);
    expect(text).toContain('rasoat_last_backup_timestamp_seconds 0\n');
    expect(text).toContain('rasoat_failing_work 0\n');
    expect(text).toMatch(/^rasoat_event_loop_delay_seconds\{quantile="0.99"\} /m);
  });

  test('name no campaign, no ward and nobody', async () => {
    const { host, ask, metrics } = await watched();
    const headers = { authorization: `Bearer ${sessionFor(host, officerOf(northWard))}` };
    await ask(`/api/campaigns/na-son-2019/wards/${northWard}`, { headers });
    await ask(`/api/campaigns/na-son-2019/wards/${northWard}/nothing`, { headers });
    const text = await metrics();
    expect(text).not.toMatch(new RegExp(`na-son|${northWard}|${officerOf(northWard).name}`));
  });
});
