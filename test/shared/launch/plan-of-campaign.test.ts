import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../shared/campaign.ts';
import { editedCampaign, planOf } from '../../../shared/launch/plan-of-campaign.ts';
import { planProblems } from '../../../shared/launch/plan-problems.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { campaignWith, plainCampaign, withoutDistrict } from '../../examples.ts';

const own = { ...vn2016, id: 'tinh-thu' };
/** Campaigns with what a plan has fields for, and what it has none for. */
const campaigns: Readonly<Record<string, Campaign>> = {
  'the plain one': plainCampaign,
  'one with the national days off': campaignWith({ holidays: undefined }),
  'one with a day that is worked besides': campaignWith({ holidays: undefined, swapDays: ['2019-10-12'] }),
  'one that two levels approve': campaignWith({ approval: ['district', 'province'] }),
  'one that nobody approves': withoutDistrict('none'),
  'one with quiet hours': campaignWith({ quietHours: { from: '21:00', to: '06:30' } }),
  'one with goals': campaignWith({
    goals: [
      { class: 'poor', below: 0.5 },
      { class: 'both', fall: 1 },
      { class: 'both', below: 4 },
    ],
  }),
  'one with answers to requests and reporting days of its own': campaignWith({
    requests: { monthlyFrom: 10, days: 20, workingDays: 5 },
    reporting: { official: '2019-12-10', inYear: ['2020-03-31'] },
  }),
  'one with its own standard, labels and reminders': campaignWith({
    standards: ['vn-2016', 'hcmc-2019', 'tinh-thu'],
    ownStandards: [own],
    labels: { head: ['Người đại diện hộ'] },
    reminders: [5],
    training: { gate: 'advisory', check: { passMark: 0.5 } },
    posting: { online: 'counts', firstDayCounts: true, include: 'all' },
    signals: {},
  }),
};

describe('the plan of a stored campaign', () => {
  test.each(Object.keys(campaigns))('of %s gives the same campaign where nothing was changed', (name) => {
    const campaign = campaigns[name] as Campaign;
    const plan = planOf(campaign);
    expect(planProblems(plan, [])).toEqual({});
    // A list of its own says of both kinds of days what they are.
    const both = campaign.holidays && { swapDays: campaign.swapDays ?? [] };
    expect(editedCampaign(campaign, plan, campaign.areas)).toEqual({ ...campaign, ...both });
  });

  test('takes out what is emptied of the answers to requests, and names a number that is none', () => {
    const campaign = campaigns['one with answers to requests and reporting days of its own'] as Campaign;
    const plan = { ...planOf(campaign), requestsFrom: '', requestsDays: ' 12 ', requestsWorkingDays: '' };
    expect(editedCampaign(campaign, plan, campaign.areas).requests).toEqual({ days: 12 });
    expect(editedCampaign(campaign, { ...plan, requestsDays: '' }, campaign.areas)).not.toHaveProperty(
      'requests',
    );
    expect(Object.keys(planProblems({ ...plan, requestsFrom: '29' }, []))).toEqual(['requestsFrom']);
  });

  test('takes its own standard as the official one', () => {
    const campaign = campaignWith({ standards: ['tinh-thu'], ownStandards: [own] });
    expect(planProblems(planOf(campaign), [])).toEqual({});
  });

  test('changes what was changed, and keeps the addresses of the province', () => {
    const plan = { ...planOf(plainCampaign), surveyTo: '2019-11-30', provinceName: 'Tỉnh Mới' };
    const { calendar, province } = editedCampaign(plainCampaign, plan, plainCampaign.areas);
    expect(calendar.survey.to).toBe('2019-11-30');
    expect(province).toEqual({ ...plainCampaign.province, name: 'Tỉnh Mới' });
  });

  test('forgets its quiet hours once both fields are emptied', () => {
    const campaign = campaignWith({ quietHours: { from: '21:00', to: '06:30' } });
    const plan = { ...planOf(campaign), quietFrom: '', quietTo: '' };
    expect(editedCampaign(campaign, plan, campaign.areas)).not.toHaveProperty('quietHours');
  });

  test('forgets own days off once the national ones count', () => {
    const plan = { ...planOf(plainCampaign), daysOff: 'national' } as const;
    expect(editedCampaign(plainCampaign, plan, plainCampaign.areas)).not.toHaveProperty('holidays');
  });
});
