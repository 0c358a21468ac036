import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { coordinator, northWard, plainCampaign, southWard } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched, stages } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;
const statusOf = (host: FreshHost, attempt: number) =>
  host.runner.describe(`${campaignId}-${northWard}-${attempt}`)?.status;

describe('an upgrade in the middle of a campaign', () => {
  test.each(stages)('lets a ward in %s go on from there to the same end', async (stage) => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo(stage, host, ward);
    const { rev: _, ...before } = await ward.review();
    const { wards } = await steps.migrateExecutions({ campaignId, version: '0.2.0' }, host.ports);
    await host.settle();
    expect(wards).toEqual([northWard, southWard].sort());
    expect(await ward.review()).toMatchObject({ ...before, attempt: 2 });
    await bringTo('recorded', host, ward);
    expect([1, 2].map((attempt) => statusOf(host, attempt))).toEqual(['STOPPED', 'SUCCEEDED']);
  });

  test('moves no ward twice when run again under its name', async () => {
    const host = await launched();
    const upgrade = () => steps.migrateExecutions({ campaignId, version: '0.2.0' }, host.ports);
    await upgrade();
    await upgrade();
    await host.settle();
    expect([1, 2, 3].map((attempt) => statusOf(host, attempt))).toEqual(['STOPPED', 'RUNNING', undefined]);
  });

  test('leaves recorded wards and closed campaigns alone', async () => {
    const host = await launched();
    await bringTo('recorded', host, atWork(host));
    const upgrade = (version: string) => steps.migrateExecutions({ campaignId, version }, host.ports);
    expect(await upgrade('1')).toEqual({ wards: [southWard] });
    await perform('closeCampaign', { campaignId, by: coordinator, reason: 'Thử' }, host.ports);
    expect(await upgrade('2')).toEqual({ wards: [] });
  });
});
