import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../shared/ports.ts';
import { type CreateStores, campaignId, fixed } from './examples.ts';

export const daily: Schedule = {
  id: 'reminders',
  step: 'sendReminders',
  input: { campaignId },
  firstAt: '2019-10-09T00:30:00.000Z',
  daily: true,
  lastOn: '2020-07-29',
};
const once: Schedule = { ...daily, id: 'close', step: 'closeCampaign', daily: false };

const byId = (schedules: readonly Schedule[]) => schedules.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What every implementation of Schedules must keep; when they fire is each host's own. */
export function schedulesContract(name: string, create: CreateStores): void {
  describe(`schedules kept in ${name}`, () => {
    test('lists what was put, a campaign’s own, and the newer of one id', async () => {
      const { schedules } = await create(fixed);
      await schedules.put(campaignId, once);
      await schedules.put(campaignId, daily);
      await schedules.put('other', daily);
      const moved = { ...daily, firstAt: '2019-10-10T00:30:00.000Z' };
      await schedules.put(campaignId, moved);
      expect(byId(await schedules.list(campaignId))).toEqual([once, moved]);
    });

    test('removes one, and does not mind when it is gone', async () => {
      const { schedules } = await create(fixed);
      await schedules.put(campaignId, daily);
      await schedules.remove(campaignId, daily.id);
      await schedules.remove(campaignId, daily.id);
      expect(await schedules.list(campaignId)).toEqual([]);
    });
  });
}
