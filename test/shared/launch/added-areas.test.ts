import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../shared/campaign.ts';
import { NewCampaign } from '../../../shared/contradictions/new-campaign.ts';
import { addedProblems, freshAreas, withAreas } from '../../../shared/launch/added-areas.ts';
import type { Area } from '../../../shared/tables/area-columns.ts';
import { plainCampaign, withoutDistrict } from '../../examples.ts';
import { randomFrom, seed } from '../../seed.ts';
import { type Draws, drawsFrom } from '../../sequences/draws.ts';

const codes = ['06', '068', '069', '070', '02901', '02903', '02904', '02905', '02906', '02907'];

/** Areas as somebody could send them: right and wrong codes, districts that are there, new, and unknown. */
function areasIn(draw: Draws): Area[] {
  const names = ['Nà Sơn', 'nà  sơn', 'Xã Bắc Nà', 'Xã Đông Nà', 'Xã Tây Nà', 'Xã Tây Nà', ' '];
  return Array.from({ length: 1 + draw.below(3) }, (): Area => {
    const common = { code: draw.one(codes), name: draw.one(names), contacts: [] };
    if (draw.chance(0.4)) return { level: 'district', ...common };
    const villages = draw
      .some(['Bản Trên', draw.one(['Bản Dưới', 'bản trên'])])
      .map((name) => ({ name, households: 30 }));
    return {
      ...{ level: 'ward', ...common, setting: 'rural', villages, targets: [] },
      ...(draw.chance(0.9) && { parent: draw.one(['068', '069', '070']) }),
      ...(draw.chance(0.5) && { households: 50 }),
    };
  });
}

const isSound = (campaign: Campaign): boolean => NewCampaign.safeParse(campaign).success;

describe('areas that are to be added', () => {
  test('have a problem exactly where a campaign could not be created with them, or no ward is new', () => {
    const draw = drawsFrom(randomFrom(seed));
    const seen = { sound: 0, unsound: 0 };
    for (let round = 0; round < 3000; round += 1) {
      const campaign = draw.one([plainCampaign, withoutDistrict('province')]);
      const given = areasIn(draw);
      const isNew = freshAreas(campaign, given).some(({ level }) => level === 'ward');
      const sound = addedProblems(campaign, given).length === 0;
      expect(sound, JSON.stringify(given)).toBe(isNew && isSound(withAreas(campaign, given)));
      seen[sound ? 'sound' : 'unsound'] += 1;
    }
    expect(Math.min(seen.sound, seen.unsound)).toBeGreaterThan(50);
  });

  test('leave those that are there as they are, in their order', () => {
    const draw = drawsFrom(randomFrom(seed));
    for (let round = 0; round < 200; round += 1) {
      const { areas, ...rest } = withAreas(plainCampaign, areasIn(draw));
      expect(areas.slice(0, plainCampaign.areas.length)).toEqual(plainCampaign.areas);
      expect({ ...rest, areas: plainCampaign.areas }).toEqual(plainCampaign);
    }
  });
});
