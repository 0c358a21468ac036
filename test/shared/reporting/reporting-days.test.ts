import { describe, expect, test } from 'vitest';
import { dryRun } from '../../../shared/launch/dry-run.ts';
import { nextCampaign } from '../../../shared/launch/next-campaign.ts';
import { presetOf } from '../../../shared/launch/plan.ts';
import { planProblems } from '../../../shared/launch/plan-problems.ts';
import { reportReminders } from '../../../shared/reporting/report-reminders.ts';
import { openReports, reportsOf } from '../../../shared/reporting/reporting-days.ts';
import { reportingPreset } from '../../../shared/reporting/reporting-rules.ts';
import { campaignWith } from '../../examples.ts';

const reporting = reportingPreset(2019);
const facts = { opening: new Map() };

describe('the reporting days of a year', () => {
  test('are those of the process of 2016 until 2021, then those of 2022', () => {
    expect(reportingPreset(2019)).toEqual({
      preliminary: '2019-11-15',
      official: '2019-12-15',
      inYear: ['2020-03-31', '2020-06-30', '2020-09-30'],
    });
    expect(reportingPreset(2026)).toEqual({
      preliminary: '2026-11-15',
      official: '2026-12-20',
      inYear: [2, 3, 4, 5, 6, 7, 8, 9].map((month) => `2027-0${month}-05`),
    });
  });

  test('of the year after the last autumn of the old process follow the new one', () => {
    const { official, inYear } = reportingPreset(2021);
    expect(official).toBe('2021-12-15');
    expect(inYear).toHaveLength(8);
  });

  test('stand in the preset of a new campaign, where each can be changed or taken out', () => {
    const plan = { ...presetOf(2026), provinceName: 'Tỉnh Thử' };
    expect(plan.reportInYear.split('\n').slice(0, 2)).toEqual(['05/02/2027', '05/03/2027']);
    expect(planProblems(plan, [])).toEqual({});
    const wrong = { reportOfficial: '2026-11-01', reportInYear: 'sau' };
    expect(planProblems({ ...plan, ...wrong }, [])).toEqual({
      reportOfficial: {
        vi: 'Ngày này sớm hơn ngày báo cáo sơ bộ 2026-11-15.',
        en: 'This day is before the preliminary report on 2026-11-15.',
      },
      reportInYear: expect.objectContaining({ en: expect.stringContaining('Line 1') }),
    });
    expect(planProblems({ ...plan, reportInYear: '05/02/2029' }, [])).toHaveProperty('reportInYear');
  });

  test('of a copied campaign are those of its own year’s law, where the earlier had none or followed it', () => {
    const none = nextCampaign(campaignWith(), { year: 2022 });
    const lawful = nextCampaign(campaignWith({ reporting }), { year: 2022 });
    expect([none.reporting, lawful.reporting]).toEqual([reportingPreset(2022), reportingPreset(2022)]);
  });

  test('of a copied campaign stay on their dates where a province set its own', () => {
    const own = { preliminary: '2019-11-10', inYear: ['2020-02-29'] };
    expect(nextCampaign(campaignWith({ reporting: own }), { year: 2020 }).reporting).toEqual({
      preliminary: '2020-11-10',
      inYear: ['2021-02-28'],
    });
  });
});

describe('the dry run of a campaign with reporting days', () => {
  test('has each with the day off that it falls on, and every reminder with how many people it reaches', () => {
    const { dates, reminders, warnings } = dryRun(campaignWith({ reporting }), facts);
    const days = dates.filter(({ kind }) => ['preliminary', 'official', 'inYear'].includes(kind));
    // 15/12/2019 is a Sunday.
    expect(days.map(({ on, off }) => [on, off?.en])).toEqual([
      ['2019-11-15', undefined],
      ['2019-12-15', 'weekend'],
      ['2020-03-31', undefined],
      ['2020-06-30', undefined],
      ['2020-09-30', undefined],
    ]);
    const official = reminders.filter(({ stage }) => stage === 'official');
    expect(official.map(({ on, kind, people, wards }) => [on, kind, people, wards])).toEqual([
      ['2019-12-01', 'D-14', 1, 0],
      ['2019-12-08', 'D-7', 1, 0],
      ['2019-12-12', 'D-3', 1, 0],
      ['2019-12-14', 'D-1', 1, 0],
      ['2019-12-15', 'D-0', 1, 0],
      ['2019-12-16', 'D+1', 1, 0],
      ['2019-12-17', 'D+2', 1, 0],
      ['2019-12-18', 'D+3', 1, 0],
    ]);
    // The reports of the year after do not make the campaign late.
    expect(warnings.some(({ en }) => en.includes('posts on the last day'))).toBe(false);
  });
});

describe('the reminders of reports', () => {
  const campaign = campaignWith({ reporting });
  const on = (today: string, after: string, reported = {}) =>
    reportReminders({ campaign, ...reported }, { today, after, at: `${today}T00:30:00.000Z` });

  test('go to the province’s contacts alone, also when a report is late', () => {
    expect(on('2019-11-18', '2019-11-17').map(({ to, about, kind }) => [to, about, kind])).toEqual([
      ['tinh@thu.example', 'reports', 'D+3'],
    ]);
    expect(on('2019-11-19', '2019-11-18')).toEqual([]);
  });

  test('stop where the report is recorded as sent', () => {
    const reported = [{ kind: 'preliminary', dueOn: '2019-11-15', sentOn: '2019-11-12' } as const];
    expect(on('2019-11-14', '2019-11-13', { reported })).toEqual([]);
    expect(on('2019-12-14', '2019-12-13', { reported })).toHaveLength(1);
    expect(openReports({ campaign, reported })).toHaveLength(4);
    expect(reportsOf({ campaign, reported })[0]).toMatchObject({ sentOn: '2019-11-12' });
  });
});
