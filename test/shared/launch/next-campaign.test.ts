import { describe, expect, test } from 'vitest';
import { wardOf } from '../../../shared/campaign.ts';
import { launchContradictions } from '../../../shared/contradictions/launch-contradictions.ts';
import { nextCampaign } from '../../../shared/launch/next-campaign.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { campaignWith, northWard, plainCampaign } from '../../examples.ts';

describe('the campaign of another year', () => {
  const target = { village: 'Bản Trên', class: 'poor', reduce: 1 };
  const areas = plainCampaign.areas.map((area) =>
    area.level === 'ward' ? { ...area, targets: [target] } : area,
  );
  const before = campaignWith({ areas, reminders: [7, 1], posting: { online: 'counts' } });

  test('has the areas, contacts and settings of the one before, its windows on the same dates', () => {
    const next = nextCampaign(before, { year: 2020 });
    expect(next).toMatchObject({
      id: 'na-son-2020',
      title: 'Rà soát thử Nà Sơn 2020',
      year: 2020,
      reminders: [7, 1],
      posting: { online: 'counts' },
      calendar: {
        training: { from: '2020-09-23', to: '2020-10-04' },
        survey: { from: '2020-10-07', to: '2020-12-15' },
        vetting: { to: '2020-12-20' },
        close: '2021-01-31',
        posting: { workingDays: 7 },
      },
    });
    expect(wardOf(next, northWard)?.contacts).toEqual(['bac@thu.example']);
    expect([...launchContradictions(next)]).toEqual([]);
  });

  test('is the year’s, also after the review of a month', () => {
    const review = { of: 'na-son-2018', startsOn: '2019-03-15' };
    expect(nextCampaign({ ...before, review }, { year: 2020 })).not.toHaveProperty('review');
  });

  test('has neither the days off nor the targets of the year before', () => {
    const next = nextCampaign(before, { year: 2020 });
    expect(next).not.toHaveProperty('holidays');
    expect(wardOf(next, northWard)?.targets).toEqual([]);
  });

  test.each([
    ['the same one while it is in force', 2020, ['vn-2016'], ['vn-2016']],
    ['the next one besides in the last autumn', 2021, ['vn-2016'], ['vn-2016', 'vn-2022']],
    ['the national one of the year in place of one that ended', 2022, ['vn-2016'], ['vn-2022']],
    ['that which was classified besides, once it is in force', 2022, ['vn-2016', 'vn-2022'], ['vn-2022']],
    ['one of the city besides while it lasts', 2020, ['vn-2016', 'hcmc-2019'], ['vn-2016', 'hcmc-2019']],
    ['none of the city that ended', 2021, ['vn-2016', 'hcmc-2019'], ['vn-2016', 'vn-2022']],
  ])('has as its standards %s', (_, year, standards, expected) => {
    expect(nextCampaign(campaignWith({ standards }), { year }).standards).toEqual(expected);
  });

  test('keeps a standard of its own that is in force', () => {
    const ownStandards = [{ ...vn2016, id: 'tinh-thu' }];
    const own = campaignWith({ standards: ['tinh-thu'], ownStandards });
    expect(nextCampaign(own, { year: 2020 }).standards).toEqual(['tinh-thu']);
  });

  test('moves a 29 February to the 28th where there is none', () => {
    const leap = campaignWith({ calendar: { ...before.calendar, close: '2020-02-29' } });
    expect(nextCampaign(leap, { year: 2020 }).calendar.close).toBe('2021-02-28');
  });

  test('has the id that is given, or the year added to one without it', () => {
    expect(nextCampaign(before, { year: 2020, id: 'dot-moi' }).id).toBe('dot-moi');
    expect(nextCampaign(campaignWith({ id: 'na-son' }), { year: 2020 }).id).toBe('na-son-2020');
  });
});
