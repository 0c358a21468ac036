import { describe, expect, test } from 'vitest';
import { coordinator, northWard, plainCampaign, southWard } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from './ward-at-work.ts';

const campaignId = plainCampaign.id;

const ward = { campaignId, ward: northWard };

describe('extending a stage', () => {
  test('moves the window’s end for that ward only', async () => {
    const host = await launched();
    const [north, south] = [atWork(host), atWork(host, plainCampaign, southWard)];
    const extend = { ...ward, by: coordinator, stage: 'survey' as const, to: '2019-12-18', reason: 'Lũ' };
    await perform('extendStage', extend, host.ports);
    await bringTo('survey', host, north);
    await bringTo('survey', host, south);
    await host.passTo('2019-12-18T09:00');
    expect(await north.upload([{ code: '1' }])).toMatchObject({ new: 1 });
    await expect(south.upload([{ code: '1' }], 'b-2')).rejects.toThrow(refusal('OutsideWindow'));
  });
});
