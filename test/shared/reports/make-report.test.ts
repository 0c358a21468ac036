import { describe, expect, test } from 'vitest';
import { classify } from '../../../shared/classify.ts';
import type { Class, Household } from '../../../shared/household.ts';
import { reportOf } from '../../../shared/reports/make-report.ts';
import type { ReportUnit } from '../../../shared/reports/report.ts';
import type { LeftEntry, ListedHousehold } from '../../../shared/reports/ward-lists.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { campaignWith, entry, household, type Sketch } from '../../examples.ts';

// A campaign of three wards in two districts, small enough to be counted by hand.

const campaign = campaignWith({
  designations: [{ id: 'kho-khan', name: 'Hộ khó khăn', labels: ['Hộ khó khăn'] }],
  goals: [
    { class: 'poor', below: 1.5 },
    { class: 'both', below: 1.4 },
    { class: 'near-poor', fall: 0.5 },
    { class: 'both', fall: 1.1 },
  ],
  areas: [
    { code: '069', level: 'district', name: 'Nà Sơn' },
    { code: '068', level: 'district', name: 'Khuổi Lạ' },
    {
      ...{ code: '02902', level: 'ward', parent: '069', name: 'Xã Nam', setting: 'rural', households: 120 },
      villages: [
        { name: 'Bản Trên', setting: 'urban', households: 40 },
        { name: 'Bản Vắng', households: 10 },
      ],
    },
    { code: '02901', level: 'ward', parent: '069', name: 'Xã Bắc', setting: 'rural', households: 80 },
    { code: '02801', level: 'ward', parent: '068', name: 'Phường Đông', setting: 'urban', households: 0 },
  ],
});
// A target for a village that the ward's list does not have would be refused.
const withTargets = {
  ...campaign,
  areas: campaign.areas.map((area) =>
    area.code === '02902'
      ? {
          ...area,
          targets: [
            { village: 'bản trên', class: 'poor' as const, reduce: 2 },
            { village: 'Bản Dưới', class: 'near-poor' as const, reduce: 1 },
          ],
        }
      : area,
  ),
};
const run = { campaign: withTargets, rev: 1, status: 'closed', closedOn: '2020-01-06' } as const;

type Details = Partial<Omit<Household, 'head'>> & { readonly head?: Partial<Household['head']> };

/** A recorded household beside its entry. */
function surveyed(
  sketch: Sketch,
  { head, ...details }: Details = {},
  before?: Parameters<typeof entry>[0],
): ListedHousehold {
  const plain = household(sketch);
  const found = { ...plain, ...details, head: { ...plain.head, ...head } };
  const listed = before && entry(before);
  return {
    household: found,
    now: classify(vn2016, found.scores, 'rural')!.class,
    before: listed?.class ?? 'other',
    entry: listed,
    matchedBy: listed && 'code',
  };
}

const left = (name: Class, people: number, village: string, isExcused = false): LeftEntry => ({
  entry: entry({ class: name, people, village }),
  excused: isExcused ? { reason: 'moved', at: '2019-10-10T02:00:00.000Z' } : undefined,
});

const [poor, nearPoor, other] = [{ b1: 110 }, { b1: 130, b2: 10 }, { b1: 200 }];
const upper = 'Bản Trên';
const lower = 'Bản Dưới';
const south: ListedHousehold[] = [
  // Stays poor, and grows by one.
  surveyed(
    { ...poor, people: 4 },
    {
      scores: { b1: 110, deprived: ['water', 'latrine', 'medical', 'waste'], indicatorsOf: ['vn-2016'] },
      causes: [1, 8, 8],
      noLabour: true,
      head: { ethnicity: 'Tày', sex: 'female' },
      needs: ['credit', 'housing'],
      designations: ['kho-khan'],
    },
    { class: 'poor', people: 3 },
  ),
  // Poor to near-poor.
  surveyed(
    { ...nearPoor, people: 5 },
    {
      scores: { b1: 130, b2: 10, deprived: ['water'], indicatorsOf: ['vn-2016'] },
      merit: true,
      causes: [2],
      head: { ethnicity: 'Kinh' },
    },
    { class: 'poor', people: 6 },
  ),
  // Near-poor in the lower village, poor in the upper one.
  surveyed(
    { ...poor, people: 2 },
    { head: { ethnicity: '-' } },
    { class: 'near-poor', people: 2, village: lower },
  ),
  // Escaped in 2017, poor again.
  surveyed({ ...poor, people: 1 }, { needs: ['credit'] }, { class: 'other', people: 2, escapedIn: 2017 }),
  // On the list as `Không` without a year: new.
  surveyed({ ...nearPoor, people: 3, village: lower }, {}, { class: 'other', people: 3, village: lower }),
  // On no list, and no longer looked at: its need and its designation count.
  surveyed({ ...other, people: 7, village: lower }, { needs: ['other'], designations: ['kho-khan'] }),
];

const report = await reportOf({
  run,
  wards: campaign.areas.flatMap((ward) => {
    if (ward.level !== 'ward') return [];
    const isSouth = ward.code === '02902';
    const found = { ...ward, ...withTargets.areas.find(({ code }) => code === ward.code) } as typeof ward;
    const leftOf = [
      left('poor', 2, upper),
      left('near-poor', 4, 'Bản Mất', true),
      left('near-poor', 1, upper),
    ];
    if (isSouth) return [{ ward: found, surveyed: south, left: leftOf }];
    const escaped = surveyed({ ...other, people: 3 }, {}, { class: 'near-poor', people: 3 });
    return [{ ward: found, surveyed: ward.code === '02901' ? [escaped] : [], left: [] }];
  }),
  support: [
    { programme: 'Vay vốn', unit: 'hộ', ward: '02901', household: 'h-1', people: 3, money: 50_000_000 },
    {
      programme: 'Vay vốn',
      unit: 'hộ',
      ward: '02902',
      households: 2,
      people: 5,
      money: 70_000_000,
      planned: 4,
    },
    { programme: 'BHYT', unit: 'thẻ', count: 12, people: 12 },
    { programme: 'BHYT', count: 1 },
  ],
});

const zero = { households: 0, people: 0 };
const unit = (code: string): ReportUnit => report.units.find((each) => each.code === code)!;
const causes = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0 };
const indicators = Object.fromEntries(vn2016.indicators.map(({ key }) => [key, 0]));
const dimensions = { 'Y tế': 0, 'Giáo dục': 0, 'Nhà ở': 0, 'Nước sạch và vệ sinh': 0, 'Thông tin': 0 };
const groups = { minority: 0, noLabour: 0, merit: 0, femaleHead: 0 };
const needs = {
  ...{ credit: 0, health: 0, tuition: 0, training: 0, job: 0, housing: 0, water: 0, tools: 0, other: 0 },
};

/** What the southern ward counts beside its movements, its district and the province too. */
const southern = {
  closing: { poor: { households: 3, people: 7 }, 'near-poor': { households: 2, people: 8 } },
  indicators: {
    poor: { ...indicators, water: 1, latrine: 1, medical: 1 },
    'near-poor': { ...indicators, water: 1 },
  },
  dimensions: {
    poor: { ...dimensions, 'Nước sạch và vệ sinh': 1, 'Y tế': 1 },
    'near-poor': { ...dimensions, 'Nước sạch và vệ sinh': 1 },
  },
  causes: { poor: { ...causes, 1: 1, 8: 1 }, 'near-poor': { ...causes, 2: 1 } },
  groups: {
    poor: { minority: 1, noLabour: 1, merit: 0, femaleHead: 1 },
    'near-poor': { ...groups, merit: 1 },
  },
  needs: { ...needs, credit: 2, housing: 1, other: 1 },
};

describe('the report of a campaign counted by hand', () => {
  test('says which campaign it is, and that it is official', () => {
    const { units: _, goals: __, support: ___, ...head } = report;
    expect(head).toEqual({
      campaign: { id: 'na-son-2019', title: 'Rà soát thử Nà Sơn 2019', year: 2019 },
      standard: 'vn-2016',
      status: 'official',
    });
  });

  test('has the units in the order of their codes, villages after all wards', () => {
    expect(report.units.map(({ code, level, parent, setting }) => [code, level, parent, setting])).toEqual([
      ['06', 'province', null, null],
      ['068', 'district', '06', null],
      ['069', 'district', '06', null],
      ['02801', 'ward', '068', 'urban'],
      ['02901', 'ward', '069', 'rural'],
      ['02902', 'ward', '069', 'rural'],
      ['02901/Bản Trên', 'village', '02901', 'rural'],
      ['02902/Bản Trên', 'village', '02902', 'urban'],
      ['02902/Bản Vắng', 'village', '02902', 'rural'],
      ['02902/Bản Dưới', 'village', '02902', 'rural'],
      ['02902/Bản Mất', 'village', '02902', 'rural'],
    ]);
  });

  test('has every figure of a ward', () => {
    expect(unit('02902')).toEqual({
      ...southern,
      needsMet: {
        credit: { asked: 2, helped: 2, share: '100.00' },
        housing: { asked: 1, helped: 0, share: '0.00' },
        other: { asked: 1, helped: 0, share: '0.00' },
      },
      code: '02902',
      name: 'Xã Nam',
      level: 'ward',
      parent: '069',
      setting: 'rural',
      allHouseholds: 120,
      surveyed: { households: 6, people: 22 },
      opening: { poor: { households: 3, people: 11 }, 'near-poor': { households: 3, people: 7 } },
      rates: {
        opening: { poor: '2.50', 'near-poor': '2.50', both: '5.00' },
        closing: { poor: '2.50', 'near-poor': '1.67', both: '4.17' },
        fall: { poor: '0.00', 'near-poor': '0.83', both: '0.83' },
      },
      movements: {
        poor: {
          ...{ start: 3, toNearPoor: 1, toOther: 0, lost: 1 },
          ...{ fromNearPoor: 1, relapsed: 1, new: 0, end: 3 },
        },
        'near-poor': {
          ...{ start: 3, toPoor: 1, toOther: 0, lost: 2 },
          ...{ fromPoor: 1, relapsed: 0, new: 1, end: 2 },
        },
      },
      peopleMovements: {
        poor: {
          ...{ start: 11, toNearPoor: 6, toOther: 0, lost: 2 },
          ...{ fromNearPoor: 2, relapsed: 1, new: 0, change: 1, end: 7 },
        },
        'near-poor': {
          ...{ start: 7, toPoor: 2, toOther: 0, lost: 5 },
          ...{ fromPoor: 5, relapsed: 0, new: 3, change: 0, end: 8 },
        },
      },
      lost: { poor: { missing: 1, excused: 0 }, 'near-poor': { missing: 1, excused: 1 } },
      designations: { 'kho-khan': { households: 2, people: 11, rate: '1.67' } },
      targets: [
        { village: 'bản trên', class: 'poor', reduce: 2, reached: 0 },
        { village: 'Bản Dưới', class: 'near-poor', reduce: 1, reached: 0 },
      ],
    });
  });

  test('lets a household that moved leave one village and enter another, in households and people', () => {
    expect(unit('02902/Bản Dưới').movements['near-poor']).toEqual({
      ...{ start: 1, toPoor: 0, toOther: 0, lost: 0, movedOut: 1 },
      ...{ fromPoor: 0, relapsed: 0, new: 1, movedIn: 0, end: 1 },
    });
    expect(unit('02902/Bản Trên').movements['near-poor']).toEqual({
      ...{ start: 1, toPoor: 1, toOther: 0, lost: 1, movedOut: 0 },
      ...{ fromPoor: 1, relapsed: 0, new: 0, movedIn: 1, end: 1 },
    });
    expect(unit('02902/Bản Trên').peopleMovements['near-poor']).toMatchObject({ movedIn: 2, movedOut: 0 });
    expect(unit('02902/Bản Trên').movements.poor).not.toHaveProperty('movedIn');
  });

  test('counts a village by its own number of households, and a village without one not at all', () => {
    expect(unit('02902/Bản Trên')).toMatchObject({
      name: 'Bản Trên',
      allHouseholds: 40,
      rates: { opening: { poor: '7.50' }, closing: { poor: '7.50', both: '10.00' }, fall: { poor: '0.00' } },
      targets: [],
    });
    const none = { poor: null, 'near-poor': null, both: null };
    expect(unit('02902/Bản Dưới')).toMatchObject({
      allHouseholds: null,
      rates: { opening: none, closing: none, fall: none },
      designations: { 'kho-khan': { households: 1, people: 7, rate: null } },
    });
  });

  test('writes zeros for a ward without households, whose rates have no base', () => {
    const nothing = { poor: zero, 'near-poor': zero };
    expect(unit('02801')).toMatchObject({
      ...{ allHouseholds: 0, surveyed: zero, opening: nothing, closing: nothing, needs },
      rates: { closing: { poor: null, 'near-poor': null, both: null } },
      indicators: { poor: indicators, 'near-poor': indicators },
      dimensions: { poor: dimensions, 'near-poor': dimensions },
      causes: { poor: causes, 'near-poor': causes },
      groups: { poor: groups, 'near-poor': groups },
      designations: { 'kho-khan': { ...zero, rate: null } },
    });
  });

  test('adds up the province', () => {
    expect(unit('06')).toMatchObject({
      ...southern,
      name: 'Tỉnh Thử',
      allHouseholds: 200,
      surveyed: { households: 7, people: 25 },
      opening: { poor: { households: 3, people: 11 }, 'near-poor': { households: 4, people: 10 } },
      rates: {
        opening: { poor: '1.50', 'near-poor': '2.00', both: '3.50' },
        closing: { poor: '1.50', 'near-poor': '1.00', both: '2.50' },
        fall: { poor: '0.00', 'near-poor': '1.00', both: '1.00' },
      },
      movements: { 'near-poor': { start: 4, toPoor: 1, toOther: 1, lost: 2, end: 2 } },
      targets: [],
    });
    expect(unit('069').surveyed).toEqual(unit('06').surveyed);
    expect(unit('068').surveyed).toEqual(zero);
  });

  test('judges goals: below is strict, a fall is at least', () => {
    expect(report.goals).toEqual([
      { class: 'poor', below: 1.5, value: '1.50', met: false },
      { class: 'both', below: 1.4, value: '2.50', met: false },
      { class: 'near-poor', fall: 0.5, value: '1.00', met: true },
      { class: 'both', fall: 1.1, value: '1.00', met: false },
    ]);
  });

  test('sums support by programme and unit', () => {
    const loans = { households: 3, people: 8, count: 0, money: 120_000_000, planned: 4 };
    expect(report.support).toEqual([
      { programme: 'Vay vốn', unit: 'hộ', ...loans },
      { programme: 'BHYT', unit: 'thẻ', households: 0, people: 12, count: 12, money: 0, planned: null },
      { programme: 'BHYT', unit: null, households: 0, people: 0, count: 1, money: 0, planned: null },
    ]);
  });
});

describe('a report', () => {
  test('is preliminary while the campaign runs, and its goals have no answer without a base', async () => {
    const unknown = campaignWith({
      goals: [],
      areas: [
        { code: '02901', level: 'ward', name: 'Xã Bắc', setting: 'rural', households: 80 },
        { code: '02902', level: 'ward', name: 'Xã Nam', setting: 'rural' },
      ],
      approval: 'province',
    });
    const running = {
      campaign: { ...unknown, goals: [{ class: 'poor' as const, below: 1 }] },
      rev: 1,
      status: 'running' as const,
    };
    const { status, goals, units } = await reportOf({
      run: running,
      wards: unknown.areas.flatMap((ward) =>
        ward.level === 'ward' ? [{ ward, surveyed: [], left: [] }] : [],
      ),
      support: [],
    });
    expect(status).toBe('preliminary');
    expect(units.map(({ code, parent, allHouseholds }) => [code, parent, allHouseholds])).toEqual([
      ['06', null, null],
      ['02901', '06', 80],
      ['02902', '06', null],
    ]);
    expect(goals).toEqual([{ class: 'poor', below: 1, value: null, met: null }]);
  });
});
