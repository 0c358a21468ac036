import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { folderPorts } from '../../../local/host/folder-ports.ts';
import type { Mail, OutgoingMail } from '../../../shared/mail/mail.ts';
import { MailNotSent } from '../../../shared/mail/mail-trouble.ts';
import type { Ports } from '../../../shared/ports.ts';
import { at, campaignWith, plainCampaign } from '../../examples.ts';
import { launched } from '../ward/ward-at-work.ts';

const { id: campaignId } = plainCampaign;

/** A host whose two reminders of 20/09 at 07:30 are queued, and a mail service that fails as it is told. */
async function world({ quietHours }: { quietHours?: { from: string; to: string } } = {}) {
  const host = await launched({ campaign: campaignWith({ ...(quietHours && { quietHours }) }) });
  await host.passTo('2019-09-20T07:29');
  let time = at('2019-09-20T07:30');
  const asked: OutgoingMail[] = [];
  let failure: ((mail: OutgoingMail) => Error | undefined) | undefined;
  const mail: Mail = {
    async send(each) {
      asked.push(each);
      const error = failure?.(each);
      if (error) throw error;
    },
  };
  const { workflows } = host.ports;
  const ports: Ports = { ...folderPorts(host.folder, host.db, () => time), workflows, mail };
  await steps.sendReminders({ campaignId }, ports);
  return {
    asked,
    ports,
    failWith(next: typeof failure) {
      failure = next;
    },
    async deliverAt(local: string) {
      time = at(local);
      return steps.deliver({}, ports);
    },
    shown: async () => (await ports.reminders.list(campaignId)).map(({ status, why }) => [status, why]),
  };
}

const trouble = (why: 'rejected' | 'deferred' | 'unreachable', how: Partial<MailNotSent> = {}) =>
  new MailNotSent({ why, isFinal: false, concernsAll: false, ...how });

describe('mails of the outbox', () => {
  test('that are refused for good are failed at once, and do not hold up others', async () => {
    const { failWith, deliverAt, shown, asked } = await world();
    failWith(({ to }) => (to === 'bac@thu.example' ? trouble('rejected', { isFinal: true }) : undefined));
    expect(await deliverAt('2019-09-20T07:30')).toEqual({ delivered: 1, failed: 1 });
    expect(await shown()).toEqual([
      ['failed', 'rejected'],
      ['sent', undefined],
    ]);
    await deliverAt('2019-09-21T07:30');
    expect(asked).toHaveLength(2);
  });

  test('that are deferred are tried again, later each time', async () => {
    const { failWith, deliverAt, shown, asked } = await world();
    failWith(() => trouble('deferred'));
    await deliverAt('2019-09-20T07:30');
    expect(await shown()).toEqual(Array(2).fill(['queued', 'deferred']));
    await deliverAt('2019-09-20T07:30');
    expect(asked).toHaveLength(2);
    failWith(undefined);
    expect(await deliverAt('2019-09-20T07:31')).toEqual({ delivered: 2, failed: 0 });
    expect(await shown()).toEqual(Array(2).fill(['sent', undefined]));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(2);
  });

  test('are put off together while the service cannot be used', async () => {
    const { failWith, deliverAt, shown, asked } = await world();
    failWith(() => trouble('unreachable', { concernsAll: true }));
    expect(await deliverAt('2019-09-20T07:30')).toEqual({ delivered: 0, failed: 2 });
    expect(asked).toHaveLength(1);
    expect(await shown()).toEqual(Array(2).fill(['queued', 'unreachable']));
  });

  test('wait for the end of the quiet hours', async () => {
    const { deliverAt, shown, asked } = await world({ quietHours: { from: '21:00', to: '08:00' } });
    expect(await deliverAt('2019-09-20T07:30')).toEqual({ delivered: 0, failed: 0 });
    await deliverAt('2019-09-20T07:59');
    expect([asked, await shown()]).toEqual([[], Array(2).fill(['queued', undefined])]);
    expect(await deliverAt('2019-09-20T08:00')).toEqual({ delivered: 2, failed: 0 });
  });

  test('are not tried again in the quiet hours either', async () => {
    const { failWith, deliverAt, asked } = await world({ quietHours: { from: '07:31', to: '13:00' } });
    failWith(() => trouble('deferred'));
    await deliverAt('2019-09-20T07:30');
    await deliverAt('2019-09-20T07:31');
    await deliverAt('2019-09-20T12:59');
    expect(asked).toHaveLength(2);
    failWith(undefined);
    expect(await deliverAt('2019-09-20T13:00')).toEqual({ delivered: 2, failed: 0 });
  });
});
