import { describe, expect, inject, test } from 'vitest';
import { recountWards } from '../../functions/campaign/recount-wards.ts';
import { coordinator } from '../../local/simulation/actors.ts';
import { lacksCounts } from '../../shared/results/totals.ts';
import type { World } from '../fixtures/play.ts';
import { perform } from '../perform.ts';
import { openCloudWorld, openLeft, unpacked, versions } from './fixture.ts';

/** Those that counted no relapses. */
const before6 = versions.filter((version) => Number(version.slice(1)) < 6);

async function expectRecount({ host: { ports }, campaign }: World): Promise<void> {
  const result = () => perform('readResult', { campaignId: campaign.id, by: coordinator(campaign) }, ports);
  const before = await ports.wards.list(campaign.id);
  expect(before.filter(({ totals }) => lacksCounts(totals)).length).toBeGreaterThan(5);
  expect((await result()).totals).not.toHaveProperty('relapsed');

  const events = await ports.audit.count(campaign.id);
  const counted = await recountWards(campaign, ports);
  expect(counted).toEqual(before.filter(({ totals }) => lacksCounts(totals)).map(({ ward }) => ward));
  const after = await ports.wards.list(campaign.id);
  for (const [index, review] of before.entries()) {
    const { rev: _, totals, ...rest } = review;
    expect(after[index]).toMatchObject({ ...rest, totals });
    expect(lacksCounts(after[index]!.totals)).toBe(false);
  }
  expect(await ports.audit.count(campaign.id)).toBe(events);
  const { totals } = await result();
  const { movements, relapsed } = totals;
  expect(relapsed!.poor).toBeLessThanOrEqual(movements['other>poor']!);

  expect(await recountWards(campaign, ports)).toEqual([]);
  expect(await ports.wards.list(campaign.id)).toEqual(after);
}

describe.each(before6)('wards that %s counted', (version) => {
  test('are counted anew with their relapses, and nothing else of them changes', async () => {
    await expectRecount(await openLeft(version, unpacked(version, 'folder')));
  });

  test.skipIf(!inject('dynamodb'))('are so in the tables too', async () => {
    await expectRecount(await openCloudWorld(version, openLeft));
  });
});
