import { describe, expect, test } from 'vitest';
import { dayOf } from '../../shared/calendar.ts';
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

    test('shows why a digest was given up, or is tried again', async () => {
      const { reminders, changes, outbox } = await withCampaign(create);
      await changes.commit(change([reminder(an), reminder(binh)], [digest(an), digest(binh)]));
      const [toAn, toBinh] = await outbox.pending(10);
      await outbox.failed(toAn!.id, 'rejected', { isFinal: true });
      await outbox.failed(toBinh!.id, 'an error of an earlier version');
      expect(await reminders.list(campaignId)).toMatchObject([
        { to: an, status: 'failed', why: 'rejected' },
        { to: binh, status: 'queued', why: 'other' },
      ]);
    });

    test('shows what a mail service tells after it took a digest, in whatever order it tells it', async () => {
      const { reminders, changes, outbox } = await withCampaign(create);
      await changes.commit(change([reminder(an), reminder(binh)], [digest(an), digest(binh)]));
      const [toAn, toBinh] = (await outbox.pending(10)).map(({ id }) => id) as [string, string];
      await outbox.done(toAn);
      await outbox.done(toBinh);
      await outbox.learned(campaignId, toAn, { status: 'delivered' });
      await outbox.learned(campaignId, toBinh, { status: 'bounced', why: 'mailboxFull' });
      await outbox.learned(campaignId, toBinh, { status: 'delivered' });
      expect(await reminders.list(campaignId)).toEqual([
        { ...reminder(an), status: 'delivered' },
        { ...reminder(binh), status: 'bounced', why: 'mailboxFull' },
      ]);
      await outbox.learned(campaignId, toAn, { status: 'complained', why: 'markedAsSpam' });
      expect(await reminders.list(campaignId)).toMatchObject([
        { status: 'complained' },
        { status: 'bounced' },
      ]);
    });

    test('takes what a service tells of a waiting mail for its sending, and sends it no more', async () => {
      const { reminders, changes, outbox } = await withCampaign(create);
      await changes.commit(change([reminder(an)], [digest(an)]));
      const id = (await outbox.pending(1))[0]!.id;
      await outbox.lease(id);
      await outbox.learned(campaignId, id, { status: 'delivered' });
      expect(await outbox.pending(1)).toEqual([]);
      await outbox.done(id);
      await outbox.failed(id, 'late');
      expect(await reminders.list(campaignId)).toEqual([{ ...reminder(an), status: 'delivered' }]);
    });

    test('ignores what is told of a mail that nobody knows', async () => {
      const { reminders, changes, outbox } = await withCampaign(create);
      await changes.commit(change([reminder(an)], [digest(an)]));
      const id = (await outbox.pending(1))[0]!.id;
      for (const unknown of [`${id}x`, 'unknown', '']) {
        await outbox.learned(campaignId, unknown, { status: 'bounced' });
      }
      await outbox.learned('another', `${id}y`, { status: 'bounced' });
      expect(await reminders.list(campaignId)).toMatchObject([{ status: 'queued' }]);
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

    test('follows a digest of an earlier day that is sent again', async () => {
      let time = fixed();
      const { reminders, changes, outbox } = await withCampaign(create, () => time);
      await changes.commit(change([reminder(an)], [digest(an)]));
      await outbox.failed((await outbox.pending(1))[0]!.id, 'rejected', { isFinal: true });
      time = new Date(time.getTime() + 3 * 86_400_000);
      const again = { ...digest(an), day: dayOf(fixed()) };
      await changes.commit({ campaignId, outbox: [again] });
      expect(await reminders.list(campaignId)).toEqual([{ ...reminder(an), status: 'queued' }]);
      await outbox.done((await outbox.pending(1))[0]!.id);
      expect(await reminders.list(campaignId)).toEqual([{ ...reminder(an), status: 'sent' }]);
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
