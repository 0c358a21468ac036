import { describe, expect, test } from 'vitest';
import { lowerVillage, plainCampaign, southWard, upperVillage } from '../../examples.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;

describe('a campaign', () => {
  test('closes on the day on which its last ward was recorded, and leaves no schedule', async () => {
    const host = await launched();
    await bringTo('recorded', host, atWork(host));
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'running' });
    // The other ward is late: its windows are over, and it may still finish.
    const south = atWork(host, plainCampaign, southWard);
    await bringTo('vetting', host, south);
    await south.meet(upperVillage);
    await south.meet(lowerVillage);
    await south.forward();
    await south.post();
    await host.passTo('2019-11-18T08:00');
    await south.approve();
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({
      status: 'closed',
      closedOn: '2019-11-18',
    });
    expect(host.runner.executions({ status: 'RUNNING' })).toEqual([]);
    expect(await host.ports.schedules.list(campaignId)).toEqual([]);
  });
});
