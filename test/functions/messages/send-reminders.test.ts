import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBoard } from '../../../functions/campaign/read-board.ts';
import { readReminders } from '../../../functions/campaign/read-reminders.ts';
import * as steps from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import { campaignWith, coordinator, officerOf, plainCampaign, withoutDistrict } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const { id: campaignId } = plainCampaign;
const send = (ports: Ports) => steps.sendReminders({ campaignId }, ports);

describe('the day’s reminders', () => {
  test('are one mail to each person and one event in the campaign’s chain', async () => {
    const host = await launched();
    await host.passTo('2019-10-07T08:00');
    const told = (await host.ports.audit.chain(campaignId, '')).filter(({ did }) => did === 'sendReminders');
    // Training was due on 04/10: D-14, D-7, D-3, D-1, D-0, then three days with the district as well.
    expect(told.map(({ detail }) => detail)).toEqual([
      ...Array(5).fill({ reminders: 2, people: 2 }),
      ...Array(3).fill({ reminders: 4, people: 3 }),
    ]);
    expect(
      readdirSync(join(host.folder, 'mail'), { recursive: true }).filter((name) =>
        String(name).endsWith('.eml'),
      ),
    ).toHaveLength(19);
  });

  test('bring the province the newest anchor of the story, and nobody else', async () => {
    const campaign = withoutDistrict('province');
    const host = await launched({ campaign });
    await steps.checkChains({}, host.ports);
    const { sha256 } = (await host.ports.anchors.lastCheck())!.added;
    await host.passTo('2019-10-07T08:00');
    const mails = host.db.prepare('SELECT recipient, body FROM outbox').all();
    const told = mails.filter(({ body }) => String(body).includes(sha256));
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ recipient }) => recipient))).toEqual(new Set(campaign.province.contacts));
  });

  test('are sent once, however often they are asked for', async () => {
    const host = await launched();
    await host.passTo('2019-10-04T08:00');
    const before = await host.ports.reminders.list(campaignId);
    await send(host.ports);
    expect(await host.ports.reminders.list(campaignId)).toEqual(before);
  });

  test('stop for a ward that has done its part', async () => {
    const host = await launched();
    const ward = atWork(host);
    await ward.train();
    await host.passTo('2019-10-07T08:00');
    const wards = new Set((await host.ports.reminders.list(campaignId)).map((each) => each.ward));
    expect([...wards]).toEqual(['02902']);
  });

  test('show who was written to, and who could not be', async () => {
    const areas = plainCampaign.areas.map((area) => ({
      ...area,
      contacts: area.level === 'ward' ? [] : area.contacts,
    }));
    const host = await launched({ campaign: campaignWith({ areas }) });
    await host.passTo('2019-10-05T08:00');
    const list = await host.ports.reminders.list(campaignId);
    expect(list.find(({ to }) => to === 'huyen@thu.example')).toMatchObject({ status: 'sent', kind: 'D+1' });
    expect(list.find(({ to }) => to === '02901')).toMatchObject({ status: 'failed' });
    const board = await readBoard({ campaignId, by: coordinator }, host.ports);
    expect(board.failedReminders).toBe(list.filter(({ status }) => status === 'failed').length);
    const { reminders } = await readReminders({ campaignId, by: officerOf('02902') }, host.ports);
    expect([...new Set(reminders.map(({ ward }) => ward))]).toEqual(['02902']);
  });

  test('stop when the campaign is closed', async () => {
    const host = await launched();
    await bringTo('survey', host, atWork(host));
    await perform('closeCampaign', { campaignId, by: coordinator, reason: 'Thử' }, host.ports);
    await host.passTo('2019-12-20T08:00');
    expect(await host.ports.reminders.list(campaignId)).toEqual([]);
  });
});
