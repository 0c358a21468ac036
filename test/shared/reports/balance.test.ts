import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardsOf, wardsOf } from '../../../shared/campaign.ts';
import { officialClass, resultsOf } from '../../../shared/classify.ts';
import { Class, type OpeningEntry } from '../../../shared/household.ts';
import { reconcileLists } from '../../../shared/opening/reconcile-lists.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { reportOf } from '../../../shared/reports/make-report.ts';
import type { Report, ReportUnit } from '../../../shared/reports/report.ts';
import type { WardLists } from '../../../shared/reports/ward-lists.ts';
import { summarise } from '../../../shared/results/summarise.ts';
import { type Movement, plus, type WardTotals } from '../../../shared/results/totals.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';
import { campaignWith, entry, fingerprint, record, withoutDistrict } from '../../examples.ts';

// Random opening and recorded lists of several wards; every figure of every unit must balance.

const villages = ['Bản Trên', 'Bản Dưới', 'bản dưới', 'Bản Ngoài'];
/** Few of each, so that codes, ids and names often meet, also where they belong to different households. */
const identity = {
  code: fc.option(fc.constantFrom('1', '2', '3', '4', '5', '6'), { nil: undefined }),
  id: fc.option(fc.constantFrom('111111111', '222222222', '333333333'), { nil: undefined }),
  name: fc.constantFrom('Lò A', 'Lò B', 'LÒ A'),
  village: fc.constantFrom(...villages),
  people: fc.integer({ min: 1, max: 6 }),
};
const entries = fc.array(
  fc.record({
    ...identity,
    class: fc.constantFrom(...Class.options),
    escapedIn: fc.option(fc.constant(2017), { nil: undefined }),
  }),
  { maxLength: 12 },
);
const recorded = fc.array(
  fc.record({ ...identity, b1: fc.constantFrom(110, 130, 145, 200), b2: fc.constantFrom(10, 30) }),
  { maxLength: 12 },
);

const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
const entriesOf = (sketches: readonly object[]): OpeningEntry[] =>
  sketches.map((each) => entry(defined(each)));
/** With `code` absent where it is undefined: `record` would take the key for it. */
const recordsOf = (sketches: readonly { readonly code?: string | undefined }[]): HouseholdRecord[] =>
  sketches.map((sketch, index) => {
    const { recorded, key } = record(`k-${index}`, defined(sketch));
    const { code: _, ...household } = recorded!.household;
    const code = sketch.code === undefined ? {} : { code: sketch.code };
    return { key, recorded: { ...recorded!, household: { ...household, ...code } } };
  });

const ward = (code: string, parent: string | undefined, households?: number) => ({
  code,
  level: 'ward',
  ...(parent && { parent }),
  ...(households !== undefined && { households }),
  name: `Xã ${code}`,
  setting: 'rural',
  villages: [{ name: 'Bản Trên', households: 20 }],
});
const districts = ['068', '069'].map((code) => ({ code, level: 'district', name: code }));
const twoDistricts = campaignWith({
  areas: [...districts, ward('02901', '069', 100), ward('02902', '069', 33), ward('02801', '068')],
});
const underProvince = withoutDistrict('province', {
  areas: ['02901', '02902', '02801'].map((code) => ward(code, undefined, 50)),
});

interface Lists {
  readonly opening: readonly OpeningEntry[];
  readonly records: readonly HouseholdRecord[];
}

function listsOf(campaign: typeof twoDistricts, byWard: readonly Lists[]): WardLists[] {
  const wards = campaign.areas.filter((area) => area.level === 'ward');
  return wards.map((ward, index) => {
    const { records, opening } = byWard[index]!;
    const { surveyed, left } = reconcileLists(records, opening, fingerprint);
    const listed = surveyed.map(({ recorded, ...rest }) => {
      return { ...rest, household: recorded.household, now: officialClass(recorded, campaign.standards) };
    });
    return { ward, surveyed: listed, left };
  });
}

const reportWith = (campaign: typeof twoDistricts, byWard: readonly Lists[]): Promise<Report> =>
  reportOf({ run: { campaign, rev: 1, status: 'running' }, wards: listsOf(campaign, byWard), support: [] });

/** end = start - out + in, of households and of people. */
function expectBalance({ movements, peopleMovements, opening, closing, lost, level }: ReportUnit): void {
  for (const [{ poor, 'near-poor': nearPoor }, count] of [
    [movements, 'households'],
    [peopleMovements, 'people'],
  ] as const) {
    for (const [terms, name, out, into] of [
      [poor, 'poor', poor.toNearPoor, poor.fromNearPoor],
      [nearPoor, 'near-poor', nearPoor.toPoor, nearPoor.fromPoor],
    ] as const) {
      const { start, toOther, relapsed, movedIn = 0, movedOut = 0, end } = terms;
      const change = 'change' in terms ? Number(terms.change) : 0;
      const left = out + toOther + terms.lost + movedOut;
      expect(end).toBe(start - left + into + relapsed + terms.new + movedIn + change);
      expect(start).toBe(opening[name][count]);
      expect(end).toBe(closing[name][count]);
      if (level !== 'village') expect([movedIn, movedOut]).toEqual([0, 0]);
    }
  }
  expect(movements.poor.toNearPoor).toBe(movements['near-poor'].fromPoor);
  expect(movements['near-poor'].toPoor).toBe(movements.poor.fromNearPoor);
  expect(lost.poor.missing + lost.poor.excused).toBe(movements.poor.lost);
}

/** A rate as text is the nearest hundredth of its exact fraction, and the upper one of two equally near. */
function expectNearest(rate: string | null, part: number, whole: number | null): void {
  if (!whole) {
    expect(rate).toBeNull();
    return;
  }
  const twice = 20_000n * BigInt(part) - 2n * BigInt(rate!.replace('.', '')) * BigInt(whole);
  expect(twice >= -BigInt(whole) && twice < BigInt(whole)).toBe(true);
}

/** The record with its results under both standards. */
function underBoth({ key, recorded }: HouseholdRecord): HouseholdRecord {
  const results = resultsOf(recorded!.household, [vn2016, vn2022]);
  return { key, recorded: { ...recorded!, results } };
}

/** The report and the result of a ward are counted apart, and say the same. */
function expectSame(unit: ReportUnit, totals: WardTotals): void {
  const { movements, lost } = unit;
  const moved = (name: Movement) => totals.movements[name];
  expect({ ...unit.closing }).toEqual({
    poor: totals.classes.poor,
    'near-poor': totals.classes['near-poor'],
  });
  expect(unit.opening).toEqual(totals.opening);
  expect(unit.surveyed).toEqual({ households: totals.households, people: totals.people });
  const { poor, 'near-poor': nearPoor } = movements;
  expect([poor.toNearPoor, poor.toOther]).toEqual([moved('poor>near-poor'), moved('poor>other')]);
  expect([nearPoor.toPoor, nearPoor.toOther]).toEqual([moved('near-poor>poor'), moved('near-poor>other')]);
  expect(poor.new + poor.relapsed).toBe(moved('other>poor'));
  expect(nearPoor.new + nearPoor.relapsed).toBe(moved('other>near-poor'));
  const relapsed = totals.relapsed ?? { poor: 0, 'near-poor': 0 };
  expect({ poor: poor.relapsed, 'near-poor': nearPoor.relapsed }).toEqual(relapsed);
  expect(lost.poor.missing + lost['near-poor'].missing).toBe(moved('missing'));
}

/** The numbers of a unit that are sums of those below it, by their paths. */
function sums(unit: object, path = ''): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, value] of Object.entries(unit)) {
    if (['rates', 'allHouseholds', 'targets', 'movedIn', 'movedOut'].includes(name)) continue;
    if (typeof value === 'number') found.set(`${path}${name}`, value);
    else if (value && typeof value === 'object') {
      for (const [key, each] of sums(value, `${path}${name}.`)) found.set(key, each);
    }
  }
  return found;
}

function expectSum(whole: ReportUnit, parts: readonly ReportUnit[]): void {
  const total = new Map([...sums(whole)].map(([path]) => [path, 0]));
  for (const part of parts) {
    for (const [path, value] of sums(part)) total.set(path, (total.get(path) ?? 0) + value);
  }
  expect(total).toEqual(sums(whole));
}

describe('the figures of a review', () => {
  const byWard = fc.array(fc.record({ opening: entries.map(entriesOf), records: recorded.map(recordsOf) }), {
    minLength: 3,
    maxLength: 3,
  });

  test.each([
    ['two districts', twoDistricts],
    ['wards under the province', underProvince],
  ])(
    'balance for any lists of %s: end = start - out + in, and each level is the sum of the one below',
    async (_, campaign) => {
      await fc.assert(
        fc.asyncProperty(byWard, async (lists) => {
          const { units } = await reportWith(campaign, lists);
          const at = (level: string) => units.filter((unit) => unit.level === level);
          for (const unit of units) expectBalance(unit);
          const [province] = at('province');
          expectSum(province!, at('ward'));
          if (at('district').length > 0) expectSum(province!, at('district'));
          for (const above of [...at('ward'), ...at('district')]) {
            expectSum(
              above,
              units.filter(({ parent }) => parent === above.code),
            );
          }
          for (const village of at('village')) expect(village.code).toBe(`${village.parent}/${village.name}`);
        }),
        { numRuns: 150 },
      );
    },
  );

  test('let as many households move into the villages of a ward as out of them', async () => {
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(byWard, async (lists) => {
        const { units } = await reportWith(twoDistricts, lists);
        for (const { code } of units.filter(({ level }) => level === 'ward')) {
          const own = units.filter(({ parent }) => parent === code);
          for (const kind of ['movements', 'peopleMovements'] as const)
            for (const name of ['poor', 'near-poor'] as const) {
              const sum = (end: 'movedIn' | 'movedOut') =>
                own.reduce((all, unit) => all + (unit[kind][name][end] ?? 0), 0);
              expect(sum('movedIn')).toBe(sum('movedOut'));
              moved += sum('movedIn');
            }
        }
      }),
      { numRuns: 30 },
    );
    expect(moved).toBeGreaterThan(0);
  });

  test('have rates that are the nearest hundredths of the exact fractions, each rounded once', async () => {
    await fc.assert(
      fc.asyncProperty(byWard, async (lists) => {
        const { units } = await reportWith(twoDistricts, lists);
        for (const { allHouseholds, rates, opening, closing } of units) {
          const of = ({ poor, 'near-poor': nearPoor }: ReportUnit['opening']) => ({
            poor: poor.households,
            'near-poor': nearPoor.households,
            both: poor.households + nearPoor.households,
          });
          for (const name of ['poor', 'near-poor', 'both'] as const) {
            const [start, end] = [of(opening)[name], of(closing)[name]];
            expectNearest(rates.opening[name], start, allHouseholds);
            expectNearest(rates.closing[name], end, allHouseholds);
            expectNearest(rates.fall[name], start - end, allHouseholds);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('are those of the official standard whatever stands beside it, and agree with the totals of the result', async () => {
    const two = { ...twoDistricts, standards: ['vn-2016', 'vn-2022'] };
    await fc.assert(
      fc.asyncProperty(byWard, async (lists) => {
        const both = lists.map(({ opening, records }) => ({ opening, records: records.map(underBoth) }));
        const { units } = await reportWith(two, both);
        expect(units).toEqual((await reportWith(twoDistricts, lists)).units);
        for (const [index, ward] of wardsOf(two).entries()) {
          const { opening, records } = both[index]!;
          const totals = summarise({ records, opening, standards: standardsOf(two), fingerprint });
          const unit = units.find(({ code }) => code === ward.code)!;
          expectSame(unit, totals);
          expect(totals.byStandard!['vn-2016']).toEqual(totals.classes);
          const { poor, 'near-poor': nearPoor, other } = totals.byStandard!['vn-2022']!;
          expect(plus(plus(poor, nearPoor), other)).toEqual(unit.surveyed);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('count each listed household and each recorded one once', async () => {
    await fc.assert(
      fc.asyncProperty(byWard, async (lists) => {
        const [province] = (await reportWith(twoDistricts, lists)).units;
        const all = lists.flatMap(({ opening }) => opening);
        const records = lists.flatMap(({ records }) => records.map(({ recorded }) => recorded!));
        for (const name of ['poor', 'near-poor'] as const) {
          const listed = all.filter((each) => each.class === name);
          expect(province!.opening[name]).toEqual({
            households: listed.length,
            people: listed.reduce((sum, { people }) => sum + people, 0),
          });
          const now = records.filter(({ results }) => results['vn-2016']!.class === name);
          expect(province!.closing[name].households).toBe(now.length);
        }
        expect(province!.surveyed.households).toBe(records.length);
        expect(province!.surveyed.people).toBe(
          records.reduce((sum, { household }) => sum + household.people, 0),
        );
      }),
      { numRuns: 100 },
    );
  });
});
