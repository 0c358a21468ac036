import { describe, expect, test } from 'vitest';
import { coordinator, districtOfficer, plainCampaign, southWard } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;

const asCoordinator = { campaignId, by: coordinator };

describe('closing a campaign', () => {
  test('names the unfinished wards, and ends every execution', async () => {
    const host = await launched();
    await bringTo('recorded', host, atWork(host));
    await perform('closeCampaign', { ...asCoordinator, reason: 'Hết hạn', request: 'c' }, host.ports);
    await host.settle();
    const [event] = (await host.ports.audit.chain(campaignId, '')).slice(-1);
    expect(event).toMatchObject({
      did: 'closeCampaign',
      why: 'Hết hạn',
      detail: { unfinished: [southWard] },
    });
    expect(host.runner.executions({ status: 'RUNNING' })).toEqual([]);
    expect(await host.ports.schedules.list(campaignId)).toEqual([]);
  });

  test('is refused without a reason, to others, and twice', async () => {
    const host = await launched();
    const close = (parts: object) =>
      perform('closeCampaign', { ...asCoordinator, reason: 'x', ...parts }, host.ports);
    await expect(close({ reason: ' ' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(close({ by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    expect(host.runner.executions({ status: 'RUNNING' })).toHaveLength(3);
    await close({});
    await expect(close({})).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});
