import { describe, expect, test } from 'vitest';
import { createLog } from '../../../local/host/log.ts';
import { loggingChecks } from '../../../local/host/log-checks.ts';
import { scheduleNights } from '../../../local/host/nightly.ts';
import { atWork, bringTo, launched } from '../../functions/ward/ward-at-work.ts';

describe('what one machine does every night', () => {
  test('is the check of the chains: at the first start, and at two in the morning of each day', async () => {
    const host = await launched();
    await scheduleNights(host.ports.schedules);
    await host.tick();
    const last = async () => (await host.ports.anchors.lastCheck())?.added.number;
    expect(await last()).toBe(1);
    await bringTo('survey', host, atWork(host));
    await host.passTo('2019-09-18T01:59');
    expect(await last()).toBe(2);
    await host.passTo('2019-09-18T02:00');
    expect(await last()).toBe(3);
  });

  test('is not done again by a start in between', async () => {
    const host = await launched();
    for (const _ of ['first', 'second']) {
      await scheduleNights(host.ports.schedules);
      await host.tick();
    }
    expect((await host.ports.anchors.lastCheck())?.added.number).toBe(1);
  });
});

describe('the log of a check', () => {
  const found = { chains: 3, events: 20, anchors: 2, anchored: 'a'.repeat(64), broken: 0 };
  const logged = async (answer: object, verbose: boolean) => {
    const lines: [string, unknown][] = [];
    const write = (to: string) => (line: string) => void lines.push([to, JSON.parse(line)]);
    const log = createLog({ verbose, out: write('out'), err: write('err') });
    const check = loggingChecks(log);
    expect(await check('turnDay', async () => 'done')).toBe('done');
    expect(await check('checkChains', async () => answer)).toBe(answer);
    return lines;
  };

  test('has counts and the hash of the anchor', async () => {
    expect(await logged(found, true)).toEqual([
      ['out', { at: expect.any(String), level: 'info', message: 'check', step: 'checkChains', ...found }],
    ]);
    expect(await logged(found, false)).toEqual([]);
  });

  test('is always written where something does not hold', async () => {
    expect(await logged({ ...found, broken: 2 }, false)).toMatchObject([
      ['err', { level: 'error', broken: 2 }],
    ]);
  });
});
