import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../shared/campaign.ts';
import type { Ports } from '../../../shared/ports.ts';
import { newReview } from '../../../shared/ward/ward-review.ts';
import { coordinator, northWard, plainCampaign } from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;

const asCoordinator = { campaignId, by: coordinator };

describe('launching a campaign', () => {
  test('starts one execution for each ward, and two schedules', async () => {
    const host = await launched();
    expect(host.runner.executions({ workflow: 'wardReview' })).toHaveLength(2);
    expect((await host.ports.schedules.list(campaignId)).map(({ id }) => id).sort()).toEqual([
      'day',
      'reminders',
    ]);
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'running' });
  });

  test('again by the same request starts what a crash kept from starting', async () => {
    const host = freshHost();
    await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, host.ports);
    const dying: Ports = {
      ...host.ports,
      workflows: { ...host.ports.workflows, start: () => Promise.reject(new Error('crash')) },
    };
    const launch = (ports: Ports) =>
      perform('launchCampaign', { ...asCoordinator, request: 'launch' }, ports);
    await expect(launch(dying)).rejects.toThrow('crash');
    await launch(host.ports);
    await host.settle();
    expect(host.runner.executions({ status: 'RUNNING' })).toHaveLength(3);
  });

  /** A campaign as an earlier version, or somebody who only prepares it, has stored it. */
  async function prepared(campaign: Campaign): Promise<Ports> {
    const { ports } = freshHost();
    const at = ports.now().toISOString();
    const event = { campaignId, ward: '', at, by: 'tinh', did: 'createCampaign' as const, detail: {} };
    await ports.campaigns.add(campaign, [newReview(campaignId, northWard)], event);
    await ports.changes.commit({
      event: { ...event, did: 'loadOpeningList' },
      request: { id: 'opening-lists' },
    });
    return ports;
  }

  const { calendar } = plainCampaign;
  const contradicts = (label: string, problem: string) => refusal('CampaignContradicts', { label, problem });

  test.each([
    [
      'whose official standard is not in force',
      { ...plainCampaign, year: 2027 },
      refusal('StandardNotInForce'),
    ],
    [
      'whose windows are of another year',
      { ...plainCampaign, year: 2020 },
      contradicts('Calendar › Training › From', 'is outside of the campaign’s year 2020'),
    ],
    [
      'that closes more than a year later',
      { ...plainCampaign, calendar: { ...calendar, close: '2021-01-01' } },
      contradicts('Calendar › Close', 'is outside of the campaign’s year 2019'),
    ],
    [
      'of which two wards have one code',
      { ...plainCampaign, areas: [...plainCampaign.areas, ...plainCampaign.areas.slice(1)] },
      contradicts('Areas › entry 4 › Code', `${northWard} stands twice`),
    ],
  ])('%s is refused', async (_, campaign, expected) => {
    const ports = await prepared(campaign);
    const launch = perform('launchCampaign', { ...asCoordinator, request: 'launch' }, ports);
    await expect(launch).rejects.toThrow(expected);
    expect(await ports.campaigns.get(campaignId)).toMatchObject({ status: 'prepared' });
  });

  test('whose meetings and close run into the next year goes on', async () => {
    const late = { ...calendar, vetting: { to: '2020-01-10' }, close: '2020-12-31' };
    const ports = await prepared({ ...plainCampaign, calendar: late });
    await perform('launchCampaign', { ...asCoordinator, request: 'launch' }, ports);
    expect(await ports.campaigns.get(campaignId)).toMatchObject({ status: 'running' });
  });

  test('of a closed one is refused', async () => {
    const host = await launched();
    await perform('closeCampaign', { ...asCoordinator, reason: 'Thử' }, host.ports);
    const again = perform('launchCampaign', { ...asCoordinator, request: 'other' }, host.ports);
    await expect(again).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});
