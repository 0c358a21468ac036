import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { folderPorts } from '../../../local/host/folder-ports.ts';
import type { OutgoingMail } from '../../../shared/mail/mail.ts';
import { MailNotSent } from '../../../shared/mail/mail-trouble.ts';
import type { Ports } from '../../../shared/ports.ts';
import { at, coordinator, districtOfficer, plainCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { launched } from '../ward/ward-at-work.ts';

const { id: campaignId } = plainCampaign;
const to = 'bac@thu.example';
const on = '2019-09-20';

/** Two reminders of 20/09, of which one was refused for good, some days later. */
async function world() {
  const host = await launched();
  await host.passTo('2019-09-20T07:29');
  let time = at('2019-09-20T07:30');
  let refuses = true;
  const sent: OutgoingMail[] = [];
  const ports: Ports = {
    ...folderPorts(host.folder, host.db, () => time),
    workflows: host.ports.workflows,
    site: 'https://rasoat.example',
    mail: {
      async send(mail) {
        if (refuses && mail.to === to)
          throw new MailNotSent({ why: 'rejected', isFinal: true, concernsAll: false });
        sent.push(mail);
      },
    },
  };
  await steps.sendReminders({ campaignId }, ports);
  await steps.deliver({}, ports);
  time = at('2019-09-23T14:00');
  refuses = false;
  const again = (input: object, by = coordinator) =>
    perform('sendAgain', { campaignId, by, to, on, ...input }, ports);
  const shown = async () => (await ports.reminders.list(campaignId)).map((line) => [line.to, line.status]);
  return { ports, sent, again, shown };
}

describe('sending a reminder again', () => {
  test('writes to the one person whom it did not reach, with the same lines', async () => {
    const { ports, sent, again, shown } = await world();
    expect(await shown()).toEqual([
      [to, 'failed'],
      ['nam@thu.example', 'sent'],
    ]);
    await again({ request: 'again' });
    await again({ request: 'again' });
    expect((await shown())[0]).toEqual([to, 'queued']);
    await steps.deliver({}, ports);
    expect(sent.map((mail) => mail.to)).toEqual(['nam@thu.example', to]);
    expect(sent[1]).toMatchObject({ subject: expect.stringContaining('1 việc đến hạn – 20/09/2019') });
    expect((await shown())[0]).toEqual([to, 'sent']);
    const [last] = (await ports.audit.chain(campaignId, '')).slice(-1);
    expect(last).toMatchObject({ did: 'sendAgain', detail: { day: on, reminders: 1 } });
    expect(JSON.stringify(last)).not.toContain(to);
  });

  test('is refused where it was sent, waits, was never written, or has no address', async () => {
    const { again } = await world();
    const nothing = refusal('NothingToSendAgain');
    await expect(again({ to: 'nam@thu.example' })).rejects.toThrow(nothing);
    await expect(again({ on: '2019-09-21' })).rejects.toThrow(nothing);
    await expect(again({ to: 'another@thu.example' })).rejects.toThrow(nothing);
    await expect(again({ to: '02901' })).rejects.toThrow(nothing);
    await again({});
    await expect(again({})).rejects.toThrow(nothing);
  });

  test('is the coordinator’s', async () => {
    const { again } = await world();
    await expect(again({}, districtOfficer)).rejects.toThrow(refusal('NotAllowed'));
  });

  test('of a campaign that is closed goes on for what is due in the year, and for that alone', async () => {
    const { again, ports, sent, shown } = await world();
    await perform('closeCampaign', { campaignId, by: coordinator, reason: 'Thử' }, ports);
    const [line] = await ports.reminders.list(campaignId);
    if (!line) throw new Error('no reminder');
    const { status: _, ...failed } = line;
    // Of the same person and day, without a mail of its own: as one whose mail failed.
    const requests = { ...failed, to: 'xa', ward: '02902', stage: 'recorded', about: 'requests' } as const;
    await ports.changes.commit({ campaignId, reminders: [{ ...requests, to }], outbox: [] });
    expect((await shown()).filter(([address]) => address === to)).toHaveLength(2);
    await again({});
    await steps.deliver({}, ports);
    expect(sent.at(-1)).toMatchObject({ to, subject: expect.stringContaining('1 việc đến hạn') });
    expect(sent.at(-1)?.text).toContain('đơn của hộ');
  });

  test('is refused once the campaign is closed', async () => {
    const { again, ports } = await world();
    await perform('closeCampaign', { campaignId, by: coordinator, reason: 'Thử' }, ports);
    await expect(again({})).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});
