import { describe, expect, test } from 'vitest';
import { readDuplicates } from '../../../functions/survey/read-duplicates.ts';
import {
  districtOfficer,
  lowerVillage,
  northWard,
  officerOf,
  plainCampaign,
  southWard,
} from '../../examples.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

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
