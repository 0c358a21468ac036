import { describe, expect, onTestFinished, test } from 'vitest';
import { openHost } from '../../../local/host/host.ts';
import { steadyClock } from '../../../local/host/steady-clock.ts';
import { at } from '../../examples.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const campaignId = 'cho-don-2019';
const day = 24 * 3_600_000;

/** A host with one daily timer at 07:30, and what it fired, by the days of its clock. */
async function hostAt(now: () => Date, folder = temporaryFolder()) {
  const fired: string[] = [];
  const host = openHost({
    folder,
    now,
    synchronous: 'NORMAL',
    around: async () => {
      fired.push(now().toISOString().slice(0, 10));
    },
  });
  let isOpen = true;
  const close = () => {
    if (isOpen) host.close();
    isOpen = false;
  };
  onTestFinished(close);
  await host.ports.schedules.put(campaignId, {
    id: 'reminders',
    step: 'sendReminders',
    input: { campaignId },
    firstAt: at('2019-11-01T07:30').toISOString(),
    daily: true,
    lastOn: '2019-12-20',
  });
  return { host, fired, folder, close };
}

describe('a host whose clock is put back', () => {
  test('fires nothing while the clock is 30 days ahead for two seconds, and every day after', async () => {
    const is = { wall: at('2019-11-06T08:00').getTime(), steady: 0 };
    const now = steadyClock({
      wall: () => new Date(is.wall),
      steady: () => is.steady,
      up: () => is.steady,
      onNews: () => {},
    });
    const pass = (ms: number) => {
      is.wall += ms;
      is.steady += ms;
    };
    const { host, fired } = await hostAt(now);
    await host.tick();
    is.wall += 30 * day;
    await host.tick();
    pass(2_000);
    await host.tick();
    is.wall -= 30 * day;
    await host.tick();
    expect(fired).toEqual(['2019-11-06']);
    for (let days = 0; days < 3; days += 1) {
      pass(day);
      await host.tick();
    }
    expect(fired).toEqual(['2019-11-06', '2019-11-07', '2019-11-08', '2019-11-09']);
  });

  test('loses no day after a leap that was believed', async () => {
    let local = '2019-11-06T08:00';
    const { host, fired } = await hostAt(() => at(local));
    for (local of [
      '2019-11-06T08:00',
      '2019-12-06T08:00',
      '2019-11-06T08:05',
      '2019-11-07T08:00',
      '2019-11-08T08:00',
    ])
      await host.tick();
    expect(fired).toEqual(['2019-11-06', '2019-12-06', '2019-11-07', '2019-11-08']);
  });

  test('loses no day where the time was put right while the program was stopped', async () => {
    let local = '2020-03-01T08:00';
    const now = () => at(local);
    const before = await hostAt(now);
    await before.host.tick();
    expect(before.fired).toEqual(['2020-03-01']);
    before.close();
    local = '2019-11-06T08:00';
    const { host, fired } = await hostAt(now, before.folder);
    for (local of ['2019-11-06T08:00', '2019-11-07T08:00']) await host.tick();
    expect(fired).toEqual(['2019-11-07']);
  });
});
