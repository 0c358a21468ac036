import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readDuplicates } from '../../../functions/survey/read-duplicates.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { mostPairs } from '../../../shared/likeness/settings.ts';
import {
  campaignWith,
  coordinator,
  districtOfficer,
  lowerVillage,
  northWard,
  officerOf,
  otherWard,
  plainCampaign,
  southWard,
  wideCampaign,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const twin = { id: '012345678', village: lowerVillage };

async function twoWards() {
  const host = await launched();
  const [north, south] = [atWork(host), atWork(host, plainCampaign, southWard)];
  for (const ward of [north, south]) await bringTo('survey', host, ward);
  await host.passTo('2019-10-09T09:00');
  await north.upload([{ code: 'n-1', ...twin }], 'north');
  await south.upload([{ code: 's-1', ...twin }], 'south');
  return { host, north, south };
}

describe('an id in two wards', () => {
  const there = { campaignId: plainCampaign.id, ward: northWard };

  test('is shown to the ward without the other ward’s household, and to the district with it', async () => {
    const { host } = await twoWards();
    const asWard = await readDuplicates({ ...there, by: officerOf(northWard) }, host.ports);
    expect(asWard.duplicates).toEqual([{ household: 'n-1', with: [{ ward: southWard }] }]);
    const asDistrict = await readDuplicates({ ...there, by: districtOfficer }, host.ports);
    expect(asDistrict.duplicates).toEqual([
      { household: 'n-1', with: [{ ward: southWard, household: 's-1' }] },
    ]);
  });

  test('is no longer shown once the other ward has corrected it', async () => {
    const { host, south } = await twoWards();
    await south.upload([{ code: 's-1', ...twin, id: '012345679' }], 'south-2');
    const { duplicates } = await readDuplicates({ ...there, by: districtOfficer }, host.ports);
    expect(duplicates).toEqual([]);
  });
});

describe('more likely pairs than are answered', () => {
  test('come up as those before them are decided', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('survey', host, ward);
    await host.passTo('2019-10-09T09:00');
    const alike = Array.from({ length: 36 }, (_, index) => ({ code: `n-${index}`, village: lowerVillage }));
    await ward.upload(alike);
    const read = async () =>
      (await perform('readDuplicates', { ...ward.asWard, among: northWard }, host.ports)).likely!;
    const { pairs, total } = await read();
    expect({ shown: pairs.length, total }).toEqual({ shown: mostPairs, total: 630 });
    const sideOf = ({ household }: { household: string }) => ({ ward: northWard, household });
    const [{ one, other }] = pairs as [(typeof pairs)[number]];
    const decision = {
      one: sideOf(one),
      other: sideOf(other),
      verdict: 'different',
      reason: 'Hai hộ',
    } as const;
    const { campaignId } = ward.ref;
    await perform('decideDuplicate', { campaignId, by: ward.asWard.by, ...decision }, host.ports);
    const later = (await read()).pairs;
    expect(later).toHaveLength(mostPairs);
    expect(later).not.toContainEqual(pairs[0]);
  });
});

describe('households that are likely one', () => {
  const there = { campaignId: wideCampaign.id, ward: northWard };
  const person = { name: 'Hoàng Văn Thử', birth: '1970-05-12', village: lowerVillage };

  async function alike() {
    const host = await launched({ campaign: wideCampaign });
    const wards = [northWard, southWard, otherWard].map((ward) => atWork(host, wideCampaign, ward));
    for (const { ref } of wards) {
      await perform('recordTraining', { ...ref, by: coordinator, attended: 9 }, host.ports);
    }
    await host.passTo('2019-10-09T09:00');
    const [north, south, other] = wards as [AtWork, AtWork, AtWork];
    await north.upload(
      [
        { code: 'n-1', ...person },
        { code: 'n-2', ...person, name: 'Hoang Van Thu' },
        { code: 'n-3', ...person, name: 'Triệu Thị Khác' },
      ],
      'north-list',
    );
    await south.upload([{ code: 's-1', ...person, birth: '1970-12-05' }], 'south-list');
    await other.upload([{ code: 'o-1', ...person }], 'other-list');
    return host;
  }

  test('are not looked for unless wards are named, and stand apart from those with one id', async () => {
    const { ports } = await alike();
    const by = officerOf(northWard);
    expect(await readDuplicates({ ...there, by }, ports)).toEqual({ duplicates: [] });
    const { duplicates, likely } = await readDuplicates({ ...there, by, among: northWard }, ports);
    expect(duplicates).toEqual([]);
    expect(likely).toEqual({
      total: 1,
      pairs: [
        {
          one: {
            ward: northWard,
            household: 'n-1',
            code: 'n-1',
            head: 'Hoàng Văn Thử',
            birth: '1970-05-12',
            village: lowerVillage,
            people: 2,
          },
          other: expect.objectContaining({ household: 'n-2', head: 'Hoang Van Thu' }),
          score: 90,
          reasons: ['accents', 'sameBirth', 'sameVillage'],
          own: true,
        },
      ],
    });
  });

  test('are looked for in other wards by whoever may see both, the likeliest first', async () => {
    const { ports } = await alike();
    const among = `${northWard},${southWard}`;
    const { likely } = await readDuplicates({ ...there, by: districtOfficer, among }, ports);
    expect(likely?.pairs.map(({ one, other, score }) => [one.household, other.household, score])).toEqual([
      ['n-1', 'n-2', 90],
      ['n-1', 's-1', 70],
    ]);
    const province = await readDuplicates({ ...there, by: coordinator, among: otherWard }, ports);
    expect(province.likely?.pairs.map(({ other }) => other.ward)).toEqual([otherWard, otherWard]);
  });

  test('are refused in a ward that the asker may not look into, or that is none', async () => {
    const { ports } = await alike();
    const asked = (by: Actor, among: string) => readDuplicates({ ...there, by, among }, ports);
    await expect(asked(officerOf(northWard), southWard)).rejects.toThrow(refusal('NotAllowed'));
    await expect(asked(districtOfficer, otherWard)).rejects.toThrow(refusal('NotAllowed'));
    await expect(asked(coordinator, '99999')).rejects.toThrow(refusal('WardNotFound'));
    await expect(asked(coordinator, '1,2')).rejects.toThrow(z.ZodError);
    await expect(asked(coordinator, Array(6).fill(southWard).join(','))).rejects.toThrow(z.ZodError);
  });

  test('are those with as many points as the campaign asks for', async () => {
    const campaign = campaignWith({ duplicates: { likeness: 95 } });
    const host = await launched({ campaign });
    const north = atWork(host, campaign);
    await bringTo('survey', host, north);
    await host.passTo('2019-10-09T09:00');
    await north.upload([
      { code: 'n-1', ...person },
      { code: 'n-2', ...person, name: 'Hoang Van Thu' },
    ]);
    const asked = { ...north.asWard, among: northWard };
    expect((await readDuplicates(asked, host.ports)).likely?.total).toBe(0);
  });
});
