import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { sqliteSchedules } from '../../../local/stores/sqlite-schedules.ts';
import type { Schedule } from '../../../shared/ports.ts';
import { schedulesContract } from '../../contracts/schedules.ts';
import { freshStores } from './fresh-stores.ts';

schedulesContract('SQLite', freshStores);

const campaignId = 'cho-don-2019';
/** 07:30 in Vietnam, from the 9th to the 12th. */
const daily: Schedule = {
  id: 'reminders',
  step: 'sendReminders',
  input: { campaignId },
  firstAt: '2019-10-09T00:30:00.000Z',
  daily: true,
  lastOn: '2019-10-12',
};
const once: Schedule = { id: 'close', step: 'turnDay', input: {}, firstAt: daily.firstAt, daily: false };

const on = (day: number, time = '00:30'): Date => new Date(`2019-10-${day}T${time}:00.000Z`);

async function holding(schedule: Schedule) {
  const schedules = sqliteSchedules(openDatabase(':memory:'));
  await schedules.put(campaignId, schedule);
  /** Fires what is due and gives the instants at which it was due. */
  const fire = (now: Date): Date[] =>
    schedules.due(now).map(({ schedule: { id }, at }) => {
      schedules.fired(campaignId, id, at);
      return at;
    });
  return { schedules, fire };
}

describe('a schedule on one machine', () => {
  test('is due at its instant, not before', async () => {
    const { schedules } = await holding(daily);
    expect(schedules.due(new Date('2019-10-09T00:29:59.999Z'))).toEqual([]);
    expect(schedules.due(new Date(daily.firstAt))).toEqual([
      { campaignId, schedule: daily, at: new Date(daily.firstAt) },
    ]);
  });

  test('stays due until it was handled, because a step is called at least once', async () => {
    const { schedules } = await holding(daily);
    const now = new Date(daily.firstAt);
    expect(schedules.due(now)).toEqual(schedules.due(now));
    schedules.fired(campaignId, daily.id, now);
    expect(schedules.due(now)).toEqual([]);
  });

  test('fires once on each day', async () => {
    const { fire } = await holding(daily);
    const fired = [on(10), on(10, '12:00'), on(11, '00:29'), on(11, '00:31')].map(fire);
    expect(fired).toEqual([[on(10)], [], [], [on(11)]]);
  });

  test('fires only the latest of the days that were missed', async () => {
    const { fire } = await holding(daily);
    expect(fire(on(11, '20:00'))).toEqual([on(11)]);
    expect(fire(on(12))).toEqual([on(12)]);
  });

  test('does not fire after its last day, but makes that day good', async () => {
    const { schedules, fire } = await holding(daily);
    expect(fire(on(20))).toEqual([on(12)]);
    expect(fire(on(25))).toEqual([]);
    expect(await schedules.list(campaignId)).toEqual([]);
    expect(schedules.nextAt()).toBeUndefined();
  });

  test('fires once where it is not daily, and not again when it is put again', async () => {
    const { schedules, fire } = await holding(once);
    expect(fire(on(20))).toEqual([new Date(once.firstAt)]);
    await schedules.put(campaignId, once);
    expect(fire(on(21))).toEqual([]);
  });

  test('fires again when it is moved to a later time', async () => {
    const { schedules, fire } = await holding(once);
    fire(on(10));
    await schedules.put(campaignId, { ...once, firstAt: on(15).toISOString() });
    expect(schedules.nextAt()).toEqual(on(15));
    expect(fire(on(14))).toEqual([]);
    expect(fire(on(15))).toEqual([on(15)]);
  });

  test('does not repeat a day when it is put again', async () => {
    const { schedules, fire } = await holding(daily);
    fire(on(10));
    await schedules.put(campaignId, { ...daily, lastOn: '2019-11-30' });
    expect(fire(on(10, '23:00'))).toEqual([]);
    expect(schedules.nextAt()).toEqual(on(11));
  });

  test('never fires where its last day lies before its first', async () => {
    const { schedules, fire } = await holding({ ...daily, lastOn: '2019-10-01' });
    expect(fire(on(20))).toEqual([]);
    expect(await schedules.list(campaignId)).toEqual([]);
  });

  test('ignores a firing of one that was removed meanwhile', async () => {
    const { schedules } = await holding(daily);
    await schedules.remove(campaignId, daily.id);
    schedules.fired(campaignId, daily.id, on(10));
    expect(schedules.nextAt()).toBeUndefined();
  });
});
