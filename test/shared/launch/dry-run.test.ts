import { describe, expect, test } from 'vitest';
import { dryRun, type LaunchFacts } from '../../../shared/launch/dry-run.ts';
import {
  campaignWith,
  districtOfficer,
  northWard,
  officerOf,
  plainCampaign,
  season2019,
  southWard,
  wideCampaign,
} from '../../examples.ts';

/** Everything that a campaign can have before its launch. */
const ready: LaunchFacts = {
  opening: new Map([
    [northWard, 3],
    [southWard, 1],
  ]),
  accounts: [districtOfficer, officerOf(northWard), officerOf(southWard)],
};
const nothing: LaunchFacts = { opening: new Map(), accounts: [] };
const national = { holidays: undefined };

describe('the dry run of a campaign', () => {
  test('has every date, with the day off that it falls on', () => {
    const { dates } = dryRun(campaignWith(national), ready);
    expect(dates.map(({ on, kind }) => `${kind} ${on}`)).toEqual([
      'trainingFrom 2019-09-23',
      'trainingTo 2019-10-04',
      'surveyFrom 2019-10-07',
      'surveyTo 2019-12-15',
      'vettingTo 2019-12-20',
      'postedUntil 2019-12-31',
      'answerDue 2020-01-08',
      'close 2020-01-31',
    ]);
    // 15/12/2019 is a Sunday.
    expect(dates.filter(({ off }) => off).map(({ kind, off }) => [kind, off?.en])).toEqual([
      ['surveyTo', 'weekend'],
    ]);
  });

  test('names the holiday that a date falls on, and lists all between the first day and the close', () => {
    const calendar = { ...season2019, close: '2020-01-01' };
    const { dates, daysOff } = dryRun(campaignWith({ ...national, calendar }), ready);
    expect(dates.at(-1)?.off?.vi).toBe('Tết Dương lịch');
    expect(daysOff.map(({ from }) => from)).toEqual(['2020-01-01']);
  });

  test('has an answer of each level, one after the other', () => {
    const { dates } = dryRun(campaignWith({ approval: ['district', 'province'] }), ready);
    const answers = dates.filter(({ kind }) => kind === 'answerDue');
    expect(answers.map(({ on, level }) => [level, on])).toEqual([
      ['district', '2020-01-08'],
      ['province', '2020-01-15'],
    ]);
  });

  test('has every reminder with how many wards it names and people it reaches', () => {
    const { reminders } = dryRun(campaignWith({ reminders: [3, 0, -1] }), ready);
    expect(reminders.map(({ on, stage, kind, wards, people }) => [on, stage, kind, wards, people])).toEqual([
      ['2019-10-01', 'training', 'D-3', 2, 2],
      ['2019-10-04', 'training', 'D-0', 2, 2],
      // Overdue, the district is told as well.
      ['2019-10-05', 'training', 'D+1', 2, 3],
      ['2019-12-12', 'survey', 'D-3', 2, 2],
      ['2019-12-15', 'survey', 'D-0', 2, 2],
      ['2019-12-16', 'survey', 'D+1', 2, 3],
      ['2019-12-17', 'vetting', 'D-3', 2, 2],
      ['2019-12-20', 'vetting', 'D-0', 2, 2],
      ['2019-12-21', 'vetting', 'D+1', 2, 3],
    ]);
  });

  test('says how many areas no reminder reaches', () => {
    const { reminders } = dryRun({ ...wideCampaign, reminders: [0, -1] }, ready);
    expect(reminders.slice(0, 2).map(({ people, unreached }) => [people, unreached])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  test('has nothing to mend where nothing is missing', () => {
    const { contradictions, warnings } = dryRun(plainCampaign, ready);
    expect({ contradictions, warnings }).toEqual({ contradictions: [], warnings: [] });
  });

  test('has every contradiction, by the label of its place', () => {
    const campaign = {
      ...plainCampaign,
      year: 2022,
      calendar: { ...season2019, survey: { from: '2022-10-07', to: '2022-09-01' } },
    };
    const { contradictions } = dryRun(campaign, ready);
    expect(contradictions.map(({ place }) => place.vi)).toEqual([
      'Chuẩn nghèo',
      'Lịch › Tập huấn › Từ ngày',
      'Lịch › Tập huấn › Đến ngày',
      'Lịch › Họp dân › Đến ngày',
      'Lịch › Kết thúc đợt',
      'Lịch › Rà soát › Đến ngày',
      'Lịch › Kết thúc đợt',
      'Lịch › Họp dân › Đến ngày',
    ]);
    expect(contradictions[0]?.text.en).toContain(
      'is in force from 2016 to 2021, not in the campaign’s year 2022',
    );
  });

  test('warns of wards without an opening list, areas without addresses and without accounts', () => {
    const { warnings } = dryRun(wideCampaign, nothing);
    expect(warnings.map(({ en }) => en)).toEqual([
      '3 wards without an opening list, where every household counts as new: Xã Bắc Nà, Xã Nam Nà, Xã Khác.',
      '2 areas without a mail address, which no reminder reaches: Khác, Xã Khác.',
      '5 areas without an account, where nobody can work yet: Nà Sơn, Xã Bắc Nà, Xã Nam Nà, Khác, Xã Khác.',
    ]);
  });

  test('counts the areas that a warning has no room for', () => {
    const wards = Array.from({ length: 8 }, (_, index) => ({
      ...{ level: 'ward', code: String(10_001 + index), name: `Xã ${index}`, setting: 'rural' },
    }));
    const { warnings } = dryRun(campaignWith({ approval: 'none', areas: wards }), nothing);
    expect(warnings[0]?.vi).toContain('Xã 4 và 3 địa bàn khác.');
  });

  test('warns of a close before the latest answer', () => {
    const calendar = { ...season2019, close: '2020-01-05' };
    const { warnings } = dryRun(campaignWith({ ...national, calendar }), ready);
    expect(warnings.map(({ en }) => en)).toEqual([
      'A ward that posts on the last day is done by 2020-01-08, after the close on 2020-01-05.',
    ]);
  });

  test('warns of a year beyond the calendar', () => {
    const calendar = Object.fromEntries(
      Object.entries(season2019).map(([stage, value]) => [stage, inYear2029(value)]),
    );
    const campaign = campaignWith({ ...national, year: 2029, standards: ['vn-2027'], calendar });
    const { contradictions, warnings } = dryRun(campaign, ready);
    expect(contradictions).toEqual([]);
    expect(warnings.map(({ en }) => en)).toEqual([
      'Days off are known for 2016 to 2027; those of 2029 are not counted.',
      'Days off are known for 2016 to 2027; those of 2030 are not counted.',
    ]);
  });
});

/** A part of the calendar of 2019 ten years later. */
const inYear2029 = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('2019-', '2029-').replaceAll('2020-', '2030-'));
