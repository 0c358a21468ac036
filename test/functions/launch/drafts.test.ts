import { describe, expect, test } from 'vitest';
import type { Host } from '../../../local/host/host.ts';
import type { Campaign } from '../../../shared/campaign.ts';
import {
  campaignWith,
  coordinator,
  districtOfficer,
  entry,
  northWard,
  plainCampaign,
  southWard,
} from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';

const campaignId = plainCampaign.id;
const asCoordinator = { campaignId, by: coordinator };
const opening = { [northWard]: [entry({ code: '1' })], [southWard]: [entry({ code: '2' })] };

async function drafted(campaign: Campaign = plainCampaign): Promise<Host> {
  const host = freshHost();
  await perform('createCampaign', { campaign, opening, by: coordinator }, host.ports);
  return host;
}

const edit = ({ ports }: Host, campaign: Campaign) =>
  perform('editCampaign', { ...asCoordinator, plan: campaign }, ports);
const told = async ({ ports }: Host) => (await ports.audit.chain(campaignId, '')).map(({ did }) => did);

describe('a campaign that is not launched', () => {
  test('sends nothing, schedules nothing and starts nothing', async () => {
    const host = await drafted();
    await edit(host, campaignWith({ title: 'Tên khác' }));
    await host.settle();
    expect(await host.ports.schedules.list(campaignId)).toEqual([]);
    expect(await host.ports.outbox.pending(10)).toEqual([]);
    expect(host.runner.executions({})).toEqual([]);
  });

  test('is edited: its title, its dates, its contacts', async () => {
    const host = await drafted();
    const calendar = { ...plainCampaign.calendar, close: '2020-02-15' };
    await edit(host, campaignWith({ title: 'Tên khác', calendar }));
    const { campaign } = await perform('readPlan', asCoordinator, host.ports);
    expect(campaign).toMatchObject({ title: 'Tên khác', calendar: { close: '2020-02-15' } });
    expect(await told(host)).toEqual(['createCampaign', 'loadOpeningList', 'editCampaign']);
  });

  test('keeps the opening lists of the wards that stay, and forgets those of wards that go', async () => {
    const host = await drafted();
    const { areas } = plainCampaign;
    const added = { level: 'ward', code: '02903', parent: '069', name: 'Xã Mới', setting: 'rural' };
    await edit(host, campaignWith({ areas: [...areas.filter(({ code }) => code !== southWard), added] }));
    const { wards } = await perform('readBoard', asCoordinator, host.ports);
    expect(wards.map(({ code, before }) => [code, before.poor])).toEqual([
      [northWard, 1],
      ['02903', 0],
    ]);
    expect(await host.ports.households.opening({ campaignId, ward: northWard })).toHaveLength(1);
    expect(await host.ports.households.opening({ campaignId, ward: southWard })).toEqual([]);
  });

  test('counts its opening lists anew where its standards change', async () => {
    const host = await drafted();
    await edit(host, campaignWith({ standards: ['vn-2016', 'hcmc-2019'] }));
    const { totals } = await host.ports.wards.get({ campaignId, ward: northWard });
    expect(totals.opening.poor.households).toBe(1);
    await perform('launchCampaign', { ...asCoordinator, request: 'launch' }, host.ports);
    await host.settle();
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'running' });
  });

  test.each([
    ['another id', { id: 'dot-khac' }, 'plan.id'],
    ['another province', { province: { code: '07', name: 'Khác' } }, 'plan.province.code'],
  ])('is not given %s', async (_, parts, place) => {
    const host = await drafted();
    await expect(edit(host, campaignWith(parts))).rejects.toThrow(refusal('BadRequest', { place }));
  });

  test('is not edited into one that contradicts itself, or whose standard is not in force', async () => {
    const host = await drafted();
    const twice = { ...plainCampaign, areas: [...plainCampaign.areas, ...plainCampaign.areas.slice(1)] };
    await expect(edit(host, twice)).rejects.toMatchObject({ name: 'ZodError' });
    const later = { ...plainCampaign, year: 2027 };
    await expect(edit(host, later)).rejects.toThrow(refusal('StandardNotInForce'));
    expect(await told(host)).toEqual(['createCampaign', 'loadOpeningList']);
  });

  test('is deleted with its opening lists, and its id is free again', async () => {
    const host = await drafted();
    await perform('deleteCampaign', asCoordinator, host.ports);
    await expect(host.ports.campaigns.get(campaignId)).rejects.toThrow(refusal('CampaignNotFound'));
    expect(await host.ports.households.opening({ campaignId, ward: northWard })).toEqual([]);
    const other = campaignWith({ title: 'Làm lại' });
    await perform('createCampaign', { campaign: other, opening: {}, by: coordinator }, host.ports);
    expect(await told(host)).toEqual([
      ...['createCampaign', 'loadOpeningList', 'deleteCampaign'],
      ...['createCampaign', 'loadOpeningList'],
    ]);
    await perform('launchCampaign', { ...asCoordinator, request: 'launch' }, host.ports);
  });

  test('is edited and deleted by its coordinator alone', async () => {
    const host = await drafted();
    const by = districtOfficer;
    const edited = perform('editCampaign', { campaignId, plan: plainCampaign, by }, host.ports);
    await expect(edited).rejects.toThrow(refusal('NotAllowed'));
    await expect(perform('deleteCampaign', { campaignId, by }, host.ports)).rejects.toThrow(
      refusal('NotAllowed'),
    );
  });
});

describe('a launched campaign', () => {
  test('is neither edited nor deleted', async () => {
    const host = await drafted();
    await perform('launchCampaign', { ...asCoordinator, request: 'launch' }, host.ports);
    await expect(edit(host, plainCampaign)).rejects.toThrow(refusal('CampaignLaunched'));
    const removal = perform('deleteCampaign', asCoordinator, host.ports);
    await expect(removal).rejects.toThrow(refusal('CampaignLaunched'));
    expect(await host.ports.households.opening({ campaignId, ward: northWard })).toHaveLength(1);
  });
});
