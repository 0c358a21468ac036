import { describe, expect, onTestFinished, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { movableClock } from '../../../local/host/clock.ts';
import { openHost } from '../../../local/host/host.ts';
import type { Mail } from '../../../shared/mail/mail.ts';
import { at, coordinator, plainCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { id: campaignId } = plainCampaign;

/** A host that sends by a server, with a running campaign on the morning of its first two reminders. */
async function world(mail: Mail) {
  const clock = movableClock(at('2019-09-16T08:00'));
  const faults: unknown[] = [];
  const host = openHost({
    folder: temporaryFolder(),
    now: clock.now,
    synchronous: 'NORMAL',
    mailServer: { mail, onFault: (error) => faults.push(error) },
    site: 'https://rasoat.example',
  });
  onTestFinished(() => host.close());
  await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, host.ports);
  await perform('launchCampaign', { campaignId, by: coordinator, request: 'launch' }, host.ports);
  await host.settle();
  clock.moveTo(at('2019-09-20T07:30'));
  const shown = async () => (await host.ports.reminders.list(campaignId)).map(({ status }) => status);
  return { host, shown, faults };
}

describe('a host that sends mails by a server', () => {
  test('works on while the server takes its time, and ends after the mail that is being sent', async () => {
    const answer = Promise.withResolvers<void>();
    const sent: string[] = [];
    const { host, shown } = await world({
      async send({ text }) {
        await answer.promise;
        sent.push(text);
      },
    });
    await host.tick();
    await host.tick();
    expect(await shown()).toEqual(['queued', 'queued']);
    answer.resolve();
    await host.stopMail();
    expect(await shown()).toEqual(['sent', 'sent']);
    expect(sent[0]).toContain(`https://rasoat.example/dot/${campaignId}/xa/02901`);
    await steps.deliver({}, host.ports);
    expect(sent).toHaveLength(2);
  });

  test('tells of a fault and goes on with the next call', async () => {
    const { host, shown, faults } = await world({ send: async () => {} });
    const { done } = host.ports.outbox;
    const full = new Error('the disk is full');
    Object.assign(host.ports.outbox, { done: () => Promise.reject(full) });
    await host.tick();
    await expect.poll(() => faults).toEqual([full]);
    Object.assign(host.ports.outbox, { done });
    await host.tick();
    await expect.poll(shown).toEqual(['queued', 'sent']);
  });
});
