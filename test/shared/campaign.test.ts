import { describe, expect, test } from 'vitest';
import {
  approversOf,
  areaAbove,
  Campaign,
  contactsOf,
  standardsOf,
  wardOf,
  wardsOf,
  windowOf,
} from '../../shared/campaign.ts';
import { NewCampaign } from '../../shared/contradictions/new-campaign.ts';
import { vn2016 } from '../../shared/standards/vn-2016.ts';
import {
  campaignWith,
  northWard,
  ownDistrict,
  ownProvince,
  plainCampaign,
  southWard,
  withoutDistrict,
} from '../examples.ts';
import { refusal } from '../refusal.ts';

/** Where a campaign with these parts is wrong. */
const wrongAt = (parts: Readonly<Record<string, unknown>>): string[] =>
  (NewCampaign.safeParse({ ...plainCampaign, ...parts }).error?.issues ?? []).map(({ path }) =>
    path.join('.'),
  );
const { calendar, areas } = plainCampaign;
const withoutBase = (area: object) => ({ ...area, households: undefined });
const poorBelow = (below: number) => ({ class: 'poor', below });
/** Parts in which the first ward has further parts. */
const wardWith = (parts: object) => ({
  areas: areas.map((area, index) => (index === 1 ? { ...area, ...parts } : area)),
});
const target = (village: string, parts: object = {}) => ({ village, class: 'poor', reduce: 1, ...parts });

const designation = (id: string, ...labels: string[]) => ({ id, name: 'Diện riêng', labels });

describe('a campaign', () => {
  test('has the default settings where it says nothing', () => {
    const { training, vetting, reminders } = campaignWith();
    expect({ training, vetting, reminders }).toEqual({
      training: { gate: 'required' },
      vetting: { agree: 0.5 },
      reminders: [14, 7, 3, 1, 0, -1, -2, -3],
    });
  });

  test.each([
    ['calendar.survey.to', { calendar: { ...calendar, survey: { from: '2019-12-15', to: '2019-10-07' } } }],
    [
      'calendar.training.to',
      { calendar: { ...calendar, training: { from: '2019-10-04', to: '2019-10-01' } } },
    ],
    ['calendar.vetting.to', { calendar: { ...calendar, vetting: { to: '2019-10-01' } } }],
    ['calendar.close', { calendar: { ...calendar, close: '2019-02-30' } }],
    ['calendar.close', { calendar: { ...calendar, close: '2019-12-14' } }],
    ['areas.3.code', { areas: [...areas, areas[1]] }],
    ['areas.1.parent', { areas: [areas[0], { ...areas[1], parent: undefined }] }],
    ['areas.1.parent', { areas: [areas[0], { ...areas[1], parent: '099' }] }],
    ['standards', { standards: [] }],
    ['ownStandards.0.lines', { ownStandards: [{ ...vn2016, lines: {}, rules: [] }] }],
    ['ownStandards.0.rules.0.upTo', { ownStandards: [{ ...vn2016, rules: [{ class: 'poor', upTo: 'X' }] }] }],
    ['id', { id: 'Chợ Đồn' }],
    ['labels.chuHo', { labels: { chuHo: ['Người đại diện'] } }],
    ['labels.head.1', { labels: { head: ['Người đại diện', 'Thôn, bản'] } }],
    ['labels.village.0', { labels: { head: ['Đại diện'], village: ['ĐẠI DIỆN (*)'] } }],
    ['labels.head.0', { labels: { head: ['***'] } }],
    ['labels.head.0', { labels: { head: [''] } }],
    ['goals', { goals: [{ class: 'poor', below: 1 }], areas: areas.map(withoutBase) }],
    ['goals.1', { goals: [poorBelow(0.5), poorBelow(0.6)] }],
    ['goals.0', { goals: [{ class: 'poor', below: 1, fall: 1 }] }],
    ['goals.0', { goals: [{ class: 'other', fall: 1 }] }],
    ['goals.0.below', { goals: [{ class: 'both', below: -1 }] }],
    ['areas.1.villages', wardWith({ households: 5, villages: [{ name: 'A', households: 6 }] })],
    ['areas.1.villages.0.households', wardWith({ villages: [{ name: 'A', households: -6 }] })],
    ['areas.1.villages.1.name', wardWith({ villages: [{ name: 'Hòa An' }, { name: 'hoà an' }] })],
    ['areas.1.targets.0.village', wardWith({ villages: [{ name: 'A' }], targets: [target('B')] })],
    ['areas.1.targets.0.class', wardWith({ targets: [target('A', { class: 'other' })] })],
    ['areas.1.targets.0.reduce', wardWith({ targets: [target('A', { reduce: -1 })] })],
    ['areas.1.targets.1', wardWith({ targets: [target('A'), target('A')] })],
    [
      'designations.1.id',
      { designations: [designation('a', 'Hộ khó khăn'), designation('a', 'Hộ đơn thân')] },
    ],
    ['designations.0.labels.1', { designations: [designation('a', 'Hộ khó khăn', 'Ghi chú')] }],
    ['designations.0.labels.0', { designations: [designation('a', 'Thôn, bản')] }],
    ['designations.0.labels.0', { designations: [designation('insurance', 'BHYT')] }],
    ['designations.0.labels.0', { designations: [designation('a', 'Hộ nghèo')] }],
    [
      'designations.0.labels.0',
      { designations: [designation('a', 'ho canh khac')], labels: { note: ['Hộ cảnh khác'] } },
    ],
    [
      'designations.1.labels.0',
      { designations: [designation('a', 'Hộ khó khăn'), designation('b', '2. HỘ KHÓ KHĂN')] },
    ],
    ['designations.0.labels.0', { designations: [designation('a', '***')] }],
  ])('is refused where %s contradicts the rest', (place, parts) => {
    expect(wrongAt(parts)).toContain(place);
  });

  test('may have goals of each class and kind, and targets for villages that it does not list', () => {
    const goals = [poorBelow(0.5), { class: 'near-poor', below: 1.5 }, { class: 'poor', fall: 0.1 }];
    const { areas: read, ...campaign } = campaignWith({ goals, ...wardWith({ targets: [target('A')] }) });
    expect(campaign.goals).toEqual(goals);
    expect(read[1]).toMatchObject({ targets: [target('A')] });
  });

  test('may have labels of its own for the columns of the format and of its standards', () => {
    const labels = { head: ['Người đại diện hộ', 'Chủ hộ'], insurance: ['Thẻ BHYT'] };
    expect(campaignWith({ labels }).labels).toEqual(labels);
  });

  test('may do without districts where the province approves', () => {
    expect(wardsOf(withoutDistrict('province')).map(({ code }) => code)).toEqual([northWard, southWard]);
  });

  test('knows who approves a ward', () => {
    const approvers = (campaign: Campaign) => approversOf(campaign, wardOf(campaign, northWard)!);
    expect(approvers(plainCampaign)).toEqual([ownDistrict]);
    expect(approvers(campaignWith({ approval: 'province' }))).toEqual([ownProvince]);
    expect(approvers(campaignWith({ approval: ['district', 'province'] }))).toEqual([
      ownDistrict,
      ownProvince,
    ]);
    expect(approvers(withoutDistrict('none'))).toEqual([]);
  });

  test('knows the level above, and whom to write to', () => {
    expect(areaAbove(plainCampaign, northWard)).toBe(ownDistrict);
    expect(areaAbove(plainCampaign, ownDistrict)).toBe(ownProvince);
    expect(areaAbove(plainCampaign, ownProvince)).toBeUndefined();
    expect(areaAbove(withoutDistrict('province'), northWard)).toBe(ownProvince);
    expect(contactsOf(plainCampaign, ownProvince)).toEqual(['tinh@thu.example']);
    expect(contactsOf(plainCampaign, '99999')).toEqual([]);
  });

  test('has its standards in order, its own among them', () => {
    const own = { ...vn2016, id: 'rieng-2019' };
    const both = campaignWith({ standards: ['rieng-2019', 'vn-2016'], ownStandards: [own] });
    expect(standardsOf(both).map(({ id }) => id)).toEqual(['rieng-2019', 'vn-2016']);
    expect(() => standardsOf(campaignWith({ standards: ['x'] }))).toThrow(refusal('UnknownStandard'));
  });

  test('that was stored is read although a new one like it would be refused', () => {
    const own = { ...vn2016, id: 'rieng-2019', years: { from: 2020, to: 2019 } };
    const stored = { ...plainCampaign, ownStandards: [own], standards: ['rieng-2019', 'rieng-2019'] };
    expect(NewCampaign.safeParse(stored).success).toBe(false);
    expect(Campaign.parse(stored)).toEqual(stored);
  });

  test('vets from the day on which the survey opens', () => {
    expect(windowOf(plainCampaign, 'vetting')).toEqual({ from: '2019-10-07', to: '2019-12-20' });
  });
});
