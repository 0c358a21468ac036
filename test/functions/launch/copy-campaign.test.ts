import { describe, expect, test } from 'vitest';
import type { Host } from '../../../local/host/host.ts';
import { coordinator, entry, northWard, plainCampaign, southWard } from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';

const campaignId = plainCampaign.id;
const asCoordinator = { campaignId, by: coordinator };
const neighbour = { name: 'tinh-99', role: 'province', area: '99', province: '99' } as const;

/** A campaign that was launched and closed; nobody was surveyed, and one household of its list escaped before. */
async function closed(): Promise<Host> {
  const host = freshHost();
  const opening = { [northWard]: [entry({ code: '1', class: 'other', escapedIn: 2018 })] };
  await perform('createCampaign', { campaign: plainCampaign, opening, by: coordinator }, host.ports);
  await perform('launchCampaign', { ...asCoordinator, request: 'launch' }, host.ports);
  await host.settle();
  await perform('closeCampaign', { ...asCoordinator, reason: 'Thử' }, host.ports);
  return host;
}

const copy = ({ ports }: Host, parts = {}) =>
  perform('copyCampaign', { ...asCoordinator, year: 2020, ...parts }, ports);
const takeList = ({ ports }: Host, parts = {}) =>
  perform(
    'takeClosingList',
    { campaignId: 'na-son-2020', ward: northWard, by: coordinator, earlier: campaignId, ...parts },
    ports,
  );

describe('copying a campaign', () => {
  test('makes one of another year that is prepared, and says from which', async () => {
    const host = await closed();
    expect(await copy(host)).toEqual({ campaignId: 'na-son-2020' });
    const run = await host.ports.campaigns.get('na-son-2020');
    expect(run).toMatchObject({ status: 'prepared', campaign: { year: 2020 } });
    const [first] = await host.ports.audit.chain('na-son-2020', '');
    expect(first).toMatchObject({ did: 'copyCampaign', detail: { wards: 2, from: campaignId } });
    expect(await host.ports.schedules.list('na-son-2020')).toEqual([]);
  });

  test('twice changes nothing, and a taken id is refused', async () => {
    const host = await closed();
    await copy(host);
    await copy(host);
    await expect(copy(host, { id: campaignId })).rejects.toThrow(refusal('CampaignExists'));
  });

  test('that still runs is refused', async () => {
    const host = freshHost();
    await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, host.ports);
    await expect(copy(host)).rejects.toThrow(refusal('CampaignNotClosed'));
  });

  test('of another province is refused, and so is its closing list', async () => {
    const host = await closed();
    await expect(copy(host, { by: neighbour })).rejects.toThrow(refusal('NotAllowed'));
    const theirs = {
      ...plainCampaign,
      id: 'na-son-2020',
      province: { ...plainCampaign.province, code: '99' },
    };
    await perform('createCampaign', { campaign: theirs, opening: {}, by: neighbour }, host.ports);
    await expect(takeList(host, { by: neighbour })).rejects.toThrow(refusal('NotAllowed'));
  });
});

describe('a closing list of an earlier campaign', () => {
  test('becomes the opening list of the ward', async () => {
    const host = await closed();
    await copy(host);
    await takeList(host);
    const ref = { campaignId: 'na-son-2020', ward: northWard };
    expect(await host.ports.households.opening(ref)).toMatchObject([{ code: '1', escapedIn: 2018 }]);
    const [event] = await host.ports.audit.chain('na-son-2020', northWard);
    expect(event).toMatchObject({ did: 'takeClosingList', detail: { households: 1, from: campaignId } });
  });

  test('is empty for a ward that the earlier campaign did not have', async () => {
    const host = await closed();
    await copy(host);
    const { campaign } = await host.ports.campaigns.get('na-son-2020');
    const renamed = campaign.areas.map((area) =>
      area.code === southWard ? { ...area, code: '02909' } : area,
    );
    const by = coordinator;
    await perform(
      'editCampaign',
      { campaignId: 'na-son-2020', plan: { ...campaign, areas: renamed }, by },
      host.ports,
    );
    await takeList(host, { ward: '02909' });
    expect(await host.ports.households.opening({ campaignId: 'na-son-2020', ward: '02909' })).toEqual([]);
  });

  test('is refused after the launch, and from a campaign that is not closed', async () => {
    const host = await closed();
    await copy(host);
    await expect(takeList(host, { earlier: 'na-son-2020' })).rejects.toThrow(refusal('CampaignNotClosed'));
    const launch = { campaignId: 'na-son-2020', by: coordinator, request: 'launch' };
    await perform('launchCampaign', launch, host.ports);
    await expect(takeList(host)).rejects.toThrow(refusal('CampaignLaunched'));
  });
});
