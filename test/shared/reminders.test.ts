import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../shared/calendar.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { remindersDue } from '../../shared/reminders.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { extend } from '../../shared/ward/windows.ts';
import { at, campaignWith, plainCampaign, withoutDistrict } from '../examples.ts';
import { inApproval, inSurvey } from './ward/walk.ts';

const on = (review: WardReview, today: Day, campaign: Campaign = plainCampaign, after = addDays(today, -1)) =>
  remindersDue(campaign, [review], { after, today, at: at(`${today}T07:30`).toISOString() });
const kinds = (review: WardReview, today: Day) => on(review, today).map(({ kind, to }) => `${kind} ${to}`);

describe('the ladder of reminders', () => {
  test('is 14, 7, 3, 1 and 0 days before, then three days overdue with the district', () => {
    const season = Array.from({ length: 40 }, (_, index) => addDays('2019-11-20', index));
    const sent = season.flatMap((today) => kinds(inSurvey(), today).map((kind) => `${today} ${kind}`));
    const ward = 'bac@thu.example';
    const district = 'huyen@thu.example';
    expect(sent).toEqual([
      `2019-12-01 D-14 ${ward}`,
      `2019-12-08 D-7 ${ward}`,
      `2019-12-12 D-3 ${ward}`,
      `2019-12-14 D-1 ${ward}`,
      `2019-12-15 D-0 ${ward}`,
      ...['16', '17', '18'].flatMap((day, index) => [
        `2019-12-${day} D+${index + 1} ${ward}`,
        `2019-12-${day} D+${index + 1} ${district}`,
      ]),
    ]);
  });

  test('of an approval goes to the district, overdue also to the province', () => {
    expect(kinds(inApproval(), '2019-11-12')).toEqual(['D-1 huyen@thu.example']);
    expect(kinds(inApproval(), '2019-11-14')).toEqual(['D+1 huyen@thu.example', 'D+1 tinh@thu.example']);
  });

  test('names a person once who answers for the ward and for its district', () => {
    const contacts = ['bac@thu.example', 'bac@thu.example'];
    const areas = plainCampaign.areas.map((area) => ({ ...area, contacts }));
    expect(on(inSurvey(), '2019-12-16', campaignWith({ areas })).map(({ to }) => to)).toEqual([contacts[0]]);
  });

  test('of the province’s own approval goes to the province alone, overdue too', () => {
    const province = withoutDistrict('province');
    expect(on(inApproval(province), '2019-11-14', province).map(({ to }) => to)).toEqual([
      'tinh@thu.example',
    ]);
  });

  test('sends what a day off made it miss once, the latest step only', () => {
    expect(on(inSurvey(), '2019-12-14', plainCampaign, '2019-12-07').map(({ kind }) => kind)).toEqual([
      'D-1',
    ]);
    expect(on(inSurvey(), '2019-12-14', plainCampaign, '2019-12-14')).toEqual([]);
  });

  test('follows a ward’s extension', () => {
    const extended = extend(inSurvey(), { stage: 'survey', to: '2019-12-22' }, plainCampaign);
    expect(kinds(extended, '2019-12-16')).toEqual([]);
    expect(kinds(extended, '2019-12-22')).toEqual(['D-0 bac@thu.example']);
  });

  test('names an area that has no contact, so that it is seen', () => {
    const campaign = campaignWith({
      areas: plainCampaign.areas.map((area) => ({ ...area, contacts: [] })),
    });
    expect(on(inSurvey(), '2019-12-15', campaign).map(({ to }) => to)).toEqual([inSurvey().ward]);
  });
});
