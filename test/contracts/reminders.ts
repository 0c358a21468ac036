import { describe, expect, test } from 'vitest';
import type { Message } from '../../shared/changes.ts';
import type { Reminder } from '../../shared/reminders.ts';
import { type CreateStores, campaignId, draft, fixed, namCuong, reminder, withCampaign } from './examples.ts';

const digest = (to: string): Message => ({ kind: 'mail', campaignId, to, subject: 'Nhắc hạn', text: '3 hộ' });
const [an, binh] = ['an@example.org', 'binh@example.org'] as const;

const change = (reminders: readonly Reminder[], outbox: readonly Message[]) => ({
  reminders,
  outbox,
  event: draft({ campaignId, ward: '' }, 'sendReminders'),
});

/** What every implementation of Reminders must do. */
export function remindersContract(name: string, create: CreateStores): void {
  describe(`reminders kept in ${name}`, () => {
    test('lists reminders whole and shows them queued until their digest is sent', async () => {
      const { reminders, changes, outbox } = await withCampaign(create);
      const lines = [reminder(an), reminder(an, namCuong.ward), reminder(binh)];
      await changes.commit(change(lines, [digest(an), digest(binh)]));
      expect(await reminders.list(campaignId)).toEqual(lines.map((line) => ({ ...line, status: 'queued' })));
      const [toAn] = await outbox.pending(10);
      await outbox.done(toAn!.id);
      expect((await reminders.list(campaignId)).map(({ status }) => status)).toEqual([
        'sent',
        'sent',
        'queued',
      ]);
    });

    test('shows a reminder failed when its digest was given up', async () => {
      let time = fixed();
      const { reminders, changes, outbox } = await withCampaign(create, () => time);
      await changes.commit(change([reminder(an)], [digest(an)]));
      for (let days = 0; days < 60; days += 1) {
        for (const { id } of await outbox.pending(10)) await outbox.failed(id, 'no route');
        time = new Date(time.getTime() + 86_400_000);
      }
      expect(await reminders.list(campaignId)).toMatchObject([{ to: an, status: 'failed' }]);
      expect(await outbox.pending(10)).toEqual([]);
    });

    test('shows a reminder failed when nothing was written to anybody', async () => {
      const { reminders, changes } = await withCampaign(create);
      await changes.commit(change([reminder('064')], []));
      expect(await reminders.list(campaignId)).toMatchObject([{ to: '064', status: 'failed' }]);
    });

    test('ignores the same reminder on the same day, and keeps the next day’s', async () => {
      const { reminders, changes } = await withCampaign(create);
      const later = reminder(an, undefined, '2019-10-08T16:59:00.000Z');
      const nextDay = reminder(an, undefined, '2019-10-08T17:00:00.000Z');
      await changes.commit(change([reminder(an), later], [digest(an)]));
      await changes.commit(change([later, nextDay], []));
      expect((await reminders.list(campaignId)).map(({ at }) => at)).toEqual([reminder(an).at, nextDay.at]);
    });

    test('follows the newest digest of the day', async () => {
      const { reminders, changes, outbox } = await withCampaign(create);
      await changes.commit(change([reminder(an)], [digest(an)]));
      const [first] = await outbox.pending(1);
      await outbox.done(first!.id);
      await changes.commit(change([reminder(an, namCuong.ward)], [digest(an)]));
      expect((await reminders.list(campaignId))[1]).toMatchObject({ status: 'queued' });
    });
  });
}
