import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../shared/campaign.ts';
import { NewCampaign } from '../../../shared/contradictions/new-campaign.ts';
import { daysOffOf } from '../../../shared/holidays/days-off.ts';
import { campaignOf } from '../../../shared/launch/campaign-of-plan.ts';
import { daysInText } from '../../../shared/launch/days-in-text.ts';
import { ownDaysOf } from '../../../shared/launch/own-days-of.ts';
import { idOf, type Plan, presetOf, titleOf, withYear } from '../../../shared/launch/plan.ts';
import { planProblems } from '../../../shared/launch/plan-problems.ts';

const plan: Plan = { ...presetOf(2019), provinceName: 'Bắc Kạn' };
const ward = {
  level: 'ward',
  code: '02020',
  name: 'Thị trấn Mẫu',
  setting: 'urban',
  villages: [],
  contacts: [],
  targets: [],
} as const;

describe('the preset of a year', () => {
  test('has the official survey, training in the two weeks before and the days of the process in force', () => {
    expect(presetOf(2019)).toMatchObject({
      trainingFrom: '2019-09-23',
      trainingTo: '2019-10-04',
      surveyFrom: '2019-10-07',
      surveyTo: '2019-12-15',
      close: '2020-01-31',
      posting: '7',
      standard: 'vn-2016',
      approval: 'district',
    });
    expect(presetOf(2026)).toMatchObject({ posting: '3', standard: 'vn-2022', approval: 'province' });
  });

  test('has the national standard of the year, and in its last autumn the next one besides', () => {
    const standardsOf = (year: number) => [presetOf(year).standard, presetOf(year).besides];
    expect(standardsOf(2020)).toEqual(['vn-2016', '']);
    expect(standardsOf(2021)).toEqual(['vn-2016', 'vn-2022']);
    expect(standardsOf(2026)).toEqual(['vn-2022', 'vn-2027']);
    expect(standardsOf(2027)).toEqual(['vn-2027', '']);
    expect(standardsOf(2031)).toEqual(['vn-2027', '']);
  });

  test('asks for another standard after the last year of the last one that is known', () => {
    const problemsOf = (year: number) =>
      Object.keys(planProblems({ ...presetOf(year), provinceName: 'Bắc Kạn' }, []));
    expect([problemsOf(2030), problemsOf(2031)]).toEqual([[], ['standard']]);
  });

  test('has no problem and makes a campaign that the contract takes, in every year', () => {
    for (let year = 2016; year <= 2030; year += 1) {
      const preset: Plan = { ...presetOf(year), provinceName: 'Bắc Kạn', approval: 'province' };
      expect(planProblems(preset, [])).toEqual({});
      const campaign = campaignOf(preset, '06', [{ ...ward, villages: [], contacts: [], targets: [] }]);
      expect(NewCampaign.parse(campaign)).toEqual(campaign);
    }
  });

  test('replaces the dates with those of another year and keeps the names', () => {
    const next = withYear({ ...plan, title: 'Đợt bổ sung' }, '2023');
    expect(next).toMatchObject({ surveyFrom: '2023-10-07', title: 'Đợt bổ sung', provinceName: 'Bắc Kạn' });
    expect(withYear(plan, '20').surveyFrom).toBe('2019-10-07');
  });
});

describe('a plan', () => {
  test('proposes a title and an id until somebody types others', () => {
    expect(titleOf(plan)).toBe('Rà soát hộ nghèo, hộ cận nghèo Bắc Kạn năm 2019');
    expect(idOf(plan)).toBe('bac-kan-2019');
    expect(idOf({ ...plan, provinceName: 'Đắk Nông' })).toBe('dak-nong-2019');
    expect(idOf({ ...plan, id: '' })).toBe('');
  });

  test('may have the lists approved by the district and then the province', () => {
    const areas: Campaign['areas'] = [
      { code: '064', level: 'district', name: 'Chợ Đồn', contacts: [] },
      { ...ward, parent: '064', villages: [], contacts: [], targets: [] },
    ];
    const campaign = campaignOf({ ...plan, approval: 'both' }, '06', areas);
    expect(campaign.approval).toEqual(['district', 'province']);
    expect(NewCampaign.parse(campaign)).toEqual(campaign);
  });

  test('may have goals, in either notation', () => {
    const named = { ...plan, goalPoor: '0,5', goalNearPoor: ' 1.5 ', goalFall: '' };
    const [problems, { goals }] = [planProblems(named, []), campaignOf(named, '06', [])];
    expect(problems).toEqual({});
    expect(goals).toEqual([
      { class: 'poor', below: 0.5 },
      { class: 'near-poor', below: 1.5 },
    ]);
    const wrong = { goalPoor: '0', goalNearPoor: '101', goalFall: 'ít' };
    expect(Object.keys(planProblems({ ...plan, ...wrong }, []))).toEqual(Object.keys(wrong));
    expect(campaignOf(plan, '06', [])).not.toHaveProperty('goals');
  });

  test('may have hours without mails, both or none', () => {
    const hoursOf = (quietFrom: string, quietTo: string) => {
      const named = { ...plan, quietFrom, quietTo };
      return [campaignOf(named, '06', []).quietHours, Object.keys(planProblems(named, []))];
    };
    expect(hoursOf('21:00', ' 6:30 ')).toEqual([{ from: '21:00', to: '06:30' }, []]);
    expect(hoursOf('', ' ')).toEqual([undefined, []]);
    expect(hoursOf('21:00', '')).toEqual([undefined, ['quietTo']]);
    expect(hoursOf('', '06:30')).toEqual([undefined, ['quietFrom']]);
    expect(hoursOf('9 giờ tối', '24:00')).toEqual([undefined, ['quietFrom', 'quietTo']]);
    expect(hoursOf('6:30', '06:30')).toEqual([undefined, ['quietTo']]);
    expect(campaignOf(plan, '06', [])).not.toHaveProperty('quietHours');
  });

  test('says at the field what contradicts itself', () => {
    const problemsOf = (changed: Partial<Plan>) => Object.keys(planProblems({ ...plan, ...changed }, ['cu']));
    expect(problemsOf({ surveyTo: '2019-10-01' })).toEqual(['surveyTo']);
    expect(problemsOf({ surveyFrom: '2018-10-07' })).toEqual(['surveyFrom']);
    expect(problemsOf({ close: '2019-12-01' })).toEqual(['close']);
    expect(problemsOf({ close: '2021-01-31' })).toEqual(['close']);
    expect(problemsOf({ vettingTo: '' })).toEqual(['vettingTo']);
    expect(problemsOf({ vettingTo: '2019-12-14' })).toEqual(['vettingTo']);
    expect(problemsOf({ posting: '0' })).toEqual(['posting']);
    expect(problemsOf({ agree: '50,5' })).toEqual(['agree']);
    expect(problemsOf({ id: 'cu' })).toEqual(['id']);
    expect(problemsOf({ id: 'Có dấu' })).toEqual(['id']);
    expect(problemsOf({ daysOff: 'own', holidays: 'Tết' })).toEqual(['holidays']);
  });
});

describe('the days off of a plan', () => {
  const autumn2026: Plan = { ...presetOf(2026), provinceName: 'Bắc Kạn' };

  test('are the national ones until somebody writes others, and the campaign then names none', () => {
    const campaign = campaignOf(autumn2026, '06', []);
    expect(campaign).not.toHaveProperty('holidays');
    expect(campaign).not.toHaveProperty('swapDays');
    expect(daysOffOf(campaign).holidays).toContain('2026-11-24');
  });

  test('begin as the national ones in words, which read as the same days', () => {
    const own = ownDaysOf(presetOf(2019));
    expect(own.holidays).toBe('01/01/2020 Tết Dương lịch\n23/01/2020 – 29/01/2020 Tết Nguyên đán');
    const campaign = campaignOf({ ...plan, daysOff: 'own', ...own }, '06', []);
    const tet = [
      '2020-01-23',
      '2020-01-24',
      '2020-01-25',
      '2020-01-26',
      '2020-01-27',
      '2020-01-28',
      '2020-01-29',
    ];
    expect(campaign.holidays).toEqual(['2020-01-01', ...tet]);
    expect(ownDaysOf({ trainingFrom: '2018-09-24', close: '2019-01-31' })).toEqual({
      holidays: '31/12/2018 Nghỉ hoán đổi\n01/01/2019 Tết Dương lịch',
      swapDays: '05/01/2019',
    });
  });

  test('count from the day of posting where the plan says so', () => {
    expect(campaignOf(autumn2026, '06', [])).not.toHaveProperty('posting');
    const sameDay = campaignOf({ ...autumn2026, postingStarts: 'sameDay' }, '06', []);
    expect(sameDay.posting).toEqual({ firstDayCounts: true });
  });
});

describe('days in a text', () => {
  test('are read one a line, with words beside them, and as ranges', () => {
    const { days, unread } = daysInText('24/11/2026 Ngày Văn hóa\n2027-01-01\n\n05/02/2027 – 07/02/2027\n');
    expect(days).toEqual(['2026-11-24', '2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07']);
    expect(unread).toEqual([]);
  });

  test('are not guessed: the line is named', () => {
    expect(daysInText('31/02/2026\n24/11\n1/1/2027').unread).toEqual([1, 2]);
    expect(daysInText('07/02/2027 05/02/2027').unread).toEqual([1]);
  });
});
