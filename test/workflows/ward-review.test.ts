import { describe, expect, test } from 'vitest';
import { lowerVillage, northWard, plainCampaign, upperVillage, withoutDistrict } from '../examples.ts';
import type { FreshHost } from '../fresh-host.ts';
import { atWork, bringTo, launched } from '../functions/ward/ward-at-work.ts';

const execution = (host: FreshHost, campaignId: string = plainCampaign.id) =>
  host.runner.describe(`${campaignId}-${northWard}-1`)!;

/** The states that the ward's execution entered, in order. */
const entered = (host: FreshHost, campaignId: string = plainCampaign.id): string[] =>
  host.runner
    .history(`${campaignId}-${northWard}-1`)
    .flatMap(({ type, state }) => (type.endsWith('Entered') && state ? [state] : []));

describe('a ward’s workflow', () => {
  test('goes through every stage in at most twelve states, and ends', async () => {
    const host = await launched();
    await bringTo('recorded', host, atWork(host));
    expect(execution(host).status).toBe('SUCCEEDED');
    expect(entered(host)).toEqual([
      'Which stage?',
      'Train',
      'Survey',
      'Vet',
      'Villages agreed?',
      'Post',
      'Needs approval?',
      'Approve',
      'Approved?',
      'Record',
    ]);
  });

  test('takes at most eight more for a village that disagrees, and for a return', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('vetting', host, ward);
    await ward.meet(upperVillage, 4, 10);
    await ward.submit();
    expect(entered(host).slice(3)).toEqual(['Vet', 'Villages agreed?', 'Survey', 'Vet']);
    await bringTo('approval', host, ward);
    await ward.returnHouseholds(['h-3']);
    await ward.meet(lowerVillage);
    await ward.forward();
    await ward.post();
    await host.passTo('2019-11-20T08:00');
    await ward.approve();
    expect(execution(host).status).toBe('SUCCEEDED');
    expect(entered(host).length).toBeLessThanOrEqual(12 + 8 + 8);
  });

  test('skips approval if nobody approves', async () => {
    const campaign = withoutDistrict('none');
    const host = await launched({ campaign });
    await bringTo('recorded', host, atWork(host, campaign));
    expect(entered(host).slice(-2)).toEqual(['Needs approval?', 'Record']);
  });

  test('carries only ids and words', async () => {
    const host = await launched();
    await bringTo('recorded', host, atWork(host));
    expect(execution(host)).toMatchObject({ input: { ward: northWard, attempt: 1 } });
    expect(JSON.stringify(host.runner.history(`${plainCampaign.id}-${northWard}-1`))).not.toMatch(
      /Lò|012345678|Bản/,
    );
  });
});
