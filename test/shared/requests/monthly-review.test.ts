import { describe, expect, test } from 'vitest';
import { contradictions } from '../../../shared/contradictions/contradictions.ts';
import { monthlyReview, monthlyReviewId } from '../../../shared/requests/monthly-review.ts';
import { campaignWith, northWard, ownDistrict, wideCampaign, withoutDistrict } from '../../examples.ts';

const autumn = campaignWith({
  id: 'na-son-2021',
  title: 'Rà soát thử Nà Sơn 2021',
  goals: [{ class: 'poor', below: 5 }],
  reporting: { official: '2021-12-15' },
  calendar: { ...campaignWith().calendar, posting: { workingDays: 3 } },
});
const onDay = (today: string, campaign = autumn) => monthlyReview(campaign, northWard, today);

describe('the review of a month', () => {
  test('is a campaign of the one ward and its district, which nobody approves or is trained for', () => {
    const review = onDay('2022-03-16');
    expect(review).toMatchObject({
      id: 'thang-2022-03-02901-na-son-2021',
      title: 'Rà soát tháng 03/2022, Xã Bắc Nà',
      year: 2022,
      review: { of: 'na-son-2021', startsOn: '2022-03-15' },
      standards: ['vn-2022'],
      approval: 'none',
      training: { gate: 'advisory' },
      areas: [{ code: ownDistrict }, { code: northWard, contacts: ['bac@thu.example'] }],
    });
    expect(review.goals).toBeUndefined();
    expect(review.reporting).toBeUndefined();
    expect([...contradictions(review)]).toEqual([]);
  });

  test('leaves out other districts, and has none where there is none', () => {
    expect(onDay('2022-03-16', wideCampaign).areas.map(({ code }) => code)).toEqual([ownDistrict, northWard]);
    const direct = onDay('2026-03-16', withoutDistrict('province', { year: 2025 }));
    expect(direct.areas.map(({ code }) => code)).toEqual([northWard]);
  });

  test('has its list forwarded early enough to hang its three working days by the fifteenth day', () => {
    // 30/03/2022 is a Wednesday: posted by Sunday the 27th, a list hangs on the 28th, 29th and 30th.
    expect(onDay('2022-03-15').calendar).toMatchObject({
      survey: { from: '2022-03-15', to: '2022-03-27' },
      vetting: { to: '2022-03-27' },
      close: '2022-03-30',
    });
  });

  test('leaves some days to a ward that opens it late, also beyond the due day', () => {
    expect(onDay('2022-03-29').calendar).toMatchObject({
      survey: { to: '2022-04-01' },
      close: '2022-04-01',
    });
  });

  test('goes by the campaign’s own day and number of days', () => {
    const own = { ...autumn, requests: { monthlyFrom: 20, days: 10 } };
    expect(onDay('2022-03-21', own)).toMatchObject({
      review: { startsOn: '2022-03-20' },
      calendar: { close: '2022-03-30' },
    });
  });

  test('has an id of its own for each ward, month and campaign, also where theirs is long', () => {
    const long = 'x'.repeat(58);
    const ids = [`${long}-2021`, `${long}-2022`].map((id) => monthlyReviewId(id, northWard, '2022-03-15'));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(() => campaignWith({ id })).not.toThrow();
  });
});
