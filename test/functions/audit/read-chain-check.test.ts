import { describe, expect, test } from 'vitest';
import { checkChains } from '../../../functions/audit/check-chains.ts';
import { coordinator, northWard, plainCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;

describe('what the nightly check found', () => {
  test('is nothing before the first night, then counts and the newest anchor', async () => {
    const host = await launched();
    await bringTo('survey', host, atWork(host));
    const read = async () =>
      (await perform('readChainCheck', { campaignId, by: coordinator }, host.ports)).check;
    expect(await read()).toBeNull();
    await checkChains({}, host.ports);
    expect(await read()).toMatchObject({ chains: 3, anchors: 1, problems: [], anchor: { number: 1 } });
  });

  test('is of the campaign’s own chains, and of the anchors', async () => {
    const host = await launched();
    await checkChains({}, host.ports);
    const check = (await host.ports.anchors.lastCheck())!;
    const of = { ward: northWard, seq: 2 };
    const own = { kind: 'broken', campaignId, ...of } as const;
    const forged = { kind: 'forged', anchor: 3 } as const;
    const problems = [{ ...own, campaignId: 'an-giang-2019' }, own, forged];
    await host.ports.anchors.keepCheck({ ...check, problems });
    const read = await perform('readChainCheck', { campaignId, by: coordinator }, host.ports);
    expect(read.check!.problems).toEqual([own, forged]);
  });
});
