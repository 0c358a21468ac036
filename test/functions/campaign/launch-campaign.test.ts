import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../shared/ports.ts';
import { newReview } from '../../../shared/ward/ward-review.ts';
import { campaignWith, coordinator, northWard, plainCampaign } from '../../examples.ts';
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

  test('whose official standard is not in force, as an earlier version created it, is refused', async () => {
    const { ports } = freshHost();
    const later = campaignWith({ year: 2027 });
    const event = {
      campaignId,
      ward: '',
      at: ports.now().toISOString(),
      by: 'tinh',
      did: 'createCampaign' as const,
      detail: {},
    };
    await ports.campaigns.add(later, [newReview(campaignId, northWard)], event);
    await ports.changes.commit({
      event: { ...event, did: 'loadOpeningList' },
      request: { id: 'opening-lists' },
    });
    const launch = perform('launchCampaign', { ...asCoordinator, request: 'launch' }, ports);
    await expect(launch).rejects.toThrow(refusal('StandardNotInForce'));
    expect(await ports.campaigns.get(campaignId)).toMatchObject({ status: 'prepared' });
  });

  test('of a closed one is refused', async () => {
    const host = await launched();
    await perform('closeCampaign', { ...asCoordinator, reason: 'Thử' }, host.ports);
    const again = perform('launchCampaign', { ...asCoordinator, request: 'other' }, host.ports);
    await expect(again).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});
