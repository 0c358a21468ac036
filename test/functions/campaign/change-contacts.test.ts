import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { coordinator, districtOfficer, northWard, ownDistrict, plainCampaign } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { launched } from '../ward/ward-at-work.ts';

const { id: campaignId } = plainCampaign;

const change = ({ ports }: FreshHost, input: object = {}, by = coordinator) =>
  perform(
    'changeContacts',
    {
      campaignId,
      by,
      area: northWard,
      contacts: ['moi@thu.example'],
      reason: 'Đổi người phụ trách',
      ...input,
    },
    ports,
  );

/** To whom the reminders of a day went. */
async function remindedOn(day: string, host: FreshHost): Promise<string[]> {
  await host.passTo(`${day}T07:30`);
  await steps.sendReminders({ campaignId }, host.ports);
  const lines = await host.ports.reminders.list(campaignId);
  return lines.filter(({ at }) => at.startsWith(day)).map(({ to }) => to);
}

describe('changing the mail addresses of an area', () => {
  test('sends the next reminders to the new address, and leaves those that were sent as they are', async () => {
    const host = await launched();
    expect(await remindedOn('2019-09-20', host)).toEqual(['bac@thu.example', 'nam@thu.example']);
    await change(host);
    expect(await remindedOn('2019-09-27', host)).toEqual(['moi@thu.example', 'nam@thu.example']);
    const all = await host.ports.reminders.list(campaignId);
    expect(all.map(({ to }) => to)).toContain('bac@thu.example');
  });

  test('is told in the chain by the area and the number of its addresses, and by none of them', async () => {
    const host = await launched();
    await change(host, { contacts: ['mot@thu.example', ' hai@thu.example ', 'MOT@thu.example'] });
    const [last] = (await host.ports.audit.chain(campaignId, '')).slice(-1);
    expect(last).toMatchObject({
      did: 'changeContacts',
      why: 'Đổi người phụ trách',
      detail: { area: northWard, name: 'Xã Bắc Nà', addresses: 2 },
    });
    expect(JSON.stringify(last)).not.toContain('@');
    const { areas } = await perform('readContacts', { campaignId, by: coordinator }, host.ports);
    expect(areas.map(({ name, contacts }) => [name, ...contacts])).toEqual([
      ['Tỉnh Thử', 'tinh@thu.example'],
      ['Nà Sơn', 'huyen@thu.example'],
      ['Xã Bắc Nà', 'mot@thu.example', 'hai@thu.example'],
      ['Xã Nam Nà', 'nam@thu.example'],
    ]);
  });

  test('is for a district in its wards alone, also to read', async () => {
    const host = await launched();
    await change(host, {}, districtOfficer);
    const own = { area: ownDistrict };
    await expect(change(host, own, districtOfficer)).rejects.toThrow(refusal('NotAllowed'));
    await expect(change(host, { area: '99999' })).rejects.toThrow(refusal('NotAllowed'));
    const { areas } = await perform('readContacts', { campaignId, by: districtOfficer }, host.ports);
    expect(areas.map(({ name }) => name)).toEqual(['Xã Bắc Nà', 'Xã Nam Nà']);
  });

  test('may leave an area without any, and is done once for one request', async () => {
    const host = await launched();
    await change(host, { contacts: [], request: 'one' });
    await change(host, { contacts: [], request: 'one' });
    const chain = await host.ports.audit.chain(campaignId, '');
    expect(chain.filter(({ did }) => did === 'changeContacts')).toHaveLength(1);
    expect(await remindedOn('2019-09-20', host)).toEqual([northWard, 'nam@thu.example']);
  });

  test('is refused without a reason, for what is no address, and after the close', async () => {
    const host = await launched();
    await expect(change(host, { reason: ' ' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(change(host, { contacts: ['bac'] })).rejects.toThrow('not a mail address');
    await perform('closeCampaign', { campaignId, by: coordinator, reason: 'Hết năm' }, host.ports);
    await expect(change(host)).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});
