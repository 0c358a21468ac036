import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../../shared/classify.ts';
import { Class } from '../../../shared/household.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { classesByStandard, unknownByStandard } from '../../../shared/results/by-standard.ts';
import { movementOf } from '../../../shared/results/movement.ts';
import { summarise } from '../../../shared/results/summarise.ts';
import { Movement } from '../../../shared/results/totals.ts';
import { standardNamed } from '../../../shared/standards/index.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';
import { entry, fingerprint, household, lowerVillage, record, upperVillage } from '../../examples.ts';

const totalsOf = (
  records: readonly HouseholdRecord[],
  opening: readonly ReturnType<typeof entry>[] = [],
  standards = ['vn-2016'],
) => summarise({ records, opening, standards: standards.map((id) => standardNamed(id)), fingerprint });

const poor = { b1: 110 };
const nearPoor = { b1: 130 };
const other = { b1: 200 };
const excused = (key: string): HouseholdRecord => ({ key, excused: { reason: 'moved', at: 'x' } });
const rejected = (key: string): HouseholdRecord => ({
  key,
  rejected: { batch: 'b', file: 'f', row: 2, codes: ['E201'] },
});

describe('a movement', () => {
  test('is from the class before to the class after, nothing where neither is poor or near-poor', () => {
    expect(movementOf('poor', 'near-poor')).toBe('poor>near-poor');
    expect(movementOf('other', 'poor')).toBe('other>poor');
    expect(movementOf('near-poor', 'near-poor')).toBe('near-poor=');
    expect(movementOf('other', 'other')).toBeUndefined();
  });

  test('is one of the known words, whatever the classes', () => {
    const all = Class.options.flatMap((a) => Class.options.flatMap((b) => movementOf(a, b) ?? []));
    expect([...all, 'missing', 'excused'].sort()).toEqual([...Movement.options].sort());
  });
});

describe('a ward’s totals', () => {
  test('count households and people by group, where the official standard has groups', () => {
    const grouped = (key: string, group: string | undefined, people: number): HouseholdRecord => {
      const { recorded } = record(key, { people });
      const measured = { class: group ? 'poor' : 'other', by: 'income', measure: 1 } as const;
      const result = { ...measured, ...(group && { group }) };
      return { key, recorded: { ...recorded!, results: { 'hcmc-2019': result, 'vn-2016': result } } };
    };
    const records = [
      grouped('1', '1', 3),
      grouped('2', '3a', 4),
      grouped('3', '1', 2),
      grouped('4', undefined, 9),
    ];
    const groups = {
      ...{ 1: { households: 2, people: 5 }, 2: { households: 0, people: 0 } },
      ...{ '3a': { households: 1, people: 4 }, '3b': { households: 0, people: 0 } },
    };
    expect(totalsOf(records, [], ['hcmc-2019', 'vn-2016']).groups).toEqual(groups);
    expect(totalsOf(records, [], ['vn-2016', 'hcmc-2019'])).not.toHaveProperty('groups');
  });

  test('count households and people by class, village and finding', () => {
    const upper = record('1', { ...poor, people: 3 });
    const lower = record('2', { ...nearPoor, village: lowerVillage, people: 5 });
    const warned = { ...lower, recorded: { ...lower.recorded!, warnings: ['W401', 'W402'] } };
    expect(totalsOf([upper, warned, record('3', other)])).toMatchObject({
      households: 3,
      people: 10,
      classes: {
        poor: { households: 1, people: 3 },
        'near-poor': { households: 1, people: 5 },
        other: { households: 1, people: 2 },
      },
      villages: { [upperVillage]: 2, [lowerVillage]: 1 },
      findings: { W401: 1, W402: 1 },
    });
  });

  test('count a village whatever it is called', () => {
    const odd = record('1', { ...poor, village: 'constructor' });
    expect(totalsOf([odd]).villages).toEqual({ constructor: 1 });
  });

  test('move listed households by class, and take those not on the list as other', () => {
    const opening = [entry({ code: '1', ...{ class: 'poor' } }), entry({ code: '2', class: 'near-poor' })];
    const { movements } = totalsOf([record('1', other), record('2', nearPoor), record('3', poor)], opening);
    expect(movements).toMatchObject({ 'poor>other': 1, 'near-poor=': 1, 'other>poor': 1, missing: 0 });
  });

  test('take a household that escaped before as other, and never miss it', () => {
    const history = entry({ code: '1', class: 'other', escapedIn: 2017 });
    expect(totalsOf([], [history])).toMatchObject({ missing: 0, opening: { poor: { households: 0 } } });
    expect(totalsOf([record('1', poor)], [history]).movements).toMatchObject({ 'other>poor': 1 });
  });

  test('tell relapses from those that are new: only the list’s year of escape makes one', () => {
    const opening = [
      entry({ code: '1', class: 'other', escapedIn: 2017 }),
      entry({ code: '2', class: 'other', escapedIn: 2018 }),
      entry({ code: '3', class: 'other' }),
      entry({ code: '4', class: 'other', escapedIn: 2018 }),
      entry({ code: '5', class: 'near-poor', escapedIn: 2018 }),
    ];
    const records = [record('1', poor), record('2', nearPoor), record('3', poor), record('4', other)];
    const { relapsed, movements } = totalsOf([...records, record('5', poor), record('6', poor)], opening);
    expect(relapsed).toEqual({ poor: 1, 'near-poor': 1 });
    expect(movements).toMatchObject({ 'other>poor': 3, 'other>near-poor': 1, 'near-poor>poor': 1 });
  });

  test('miss who is on the list and neither surveyed nor excused; a rejected row is not surveyed', () => {
    const opening = ['1', '2', '3'].map((code) => entry({ code }));
    const totals = totalsOf([excused('1'), rejected('2')], opening);
    expect(totals).toMatchObject({ missing: 2, rejected: 1, households: 0 });
    expect(totals.movements).toMatchObject({ missing: 2, excused: 1 });
  });

  test('let the survey win over an excuse', () => {
    const both = { ...record('1', poor), ...excused('1') };
    expect(totalsOf([both], [entry({ code: '1' })]).movements).toMatchObject({ 'poor=': 1, excused: 0 });
  });

  test('keep what was recorded of a household that a later file rejects, and count both', () => {
    const both = { ...rejected('1'), ...record('1', poor) };
    expect(totalsOf([both], [entry({ code: '1' })])).toMatchObject({
      households: 1,
      rejected: 1,
      missing: 0,
    });
  });

  test('give each standard’s classes where there are several, the first as the official ones', () => {
    const found = household({ b1: 130, b2: 30 });
    const results = resultsOf(found, [vn2022, vn2016]);
    const both = { key: '1', recorded: { household: found, results, warnings: [], batch: 'b', row: 2 } };
    const totals = totalsOf([both], [], ['vn-2022', 'vn-2016']);
    expect(totals.classes).toEqual(totals.byStandard!['vn-2022']);
    expect(totals.byStandard!['vn-2016']!.poor.households).toBe(1);
    expect(totalsOf([both], [], ['vn-2022']).byStandard).toBeUndefined();
  });

  test('count a household as unknown under a further standard that it lacks the scores for', () => {
    const found = household({ b1: 130, b2: 30, people: 4 });
    const results = resultsOf(found, [vn2016]);
    const one = { key: '1', recorded: { household: found, results, warnings: [], batch: 'b', row: 2 } };
    const standards = ['vn-2016', 'vn-2022'];
    const totals = totalsOf([one], [], standards);
    const none = { households: 0, people: 0 };
    expect(classesByStandard(totals, standards)).toEqual({
      'vn-2016': totals.classes,
      'vn-2022': { poor: none, 'near-poor': none, other: none, unknown: { households: 1, people: 4 } },
    });
    expect(unknownByStandard(totals, standards)).toEqual({ 'vn-2022': 1 });
    expect(unknownByStandard(totals, ['vn-2016'])).toBeUndefined();
    expect(unknownByStandard(totalsOf([record('1', poor)], [], ['vn-2016']), standards)).toEqual({
      'vn-2022': 1,
    });
  });

  test('reconcile for any lists: opening = stayed + left + excused + missing', () => {
    const codes = fc.constantFrom('1', '2', '3', '4', '5', '6');
    const listed = fc.uniqueArray(fc.record({ code: codes, class: fc.constantFrom(...Class.options) }), {
      selector: ({ code }) => code,
    });
    const surveyed = fc.uniqueArray(
      fc.record({ key: codes, b1: fc.constantFrom(110, 130, 200), excused: fc.boolean(), in: fc.boolean() }),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(listed, surveyed, (before, after) => {
        const opening = before.map(entry);
        const records = after.map((each) => ({
          ...(each.in && record(each.key, { b1: each.b1, name: each.key })),
          ...(each.excused ? excused(each.key) : { key: each.key }),
        }));
        const { movements: m, opening: counted, households, classes, missing } = totalsOf(records, opening);
        const poorBefore = m['poor='] + m['poor>near-poor'] + m['poor>other'];
        const nearPoorBefore = m['near-poor='] + m['near-poor>poor'] + m['near-poor>other'];
        expect(poorBefore + nearPoorBefore + m.excused + m.missing).toBe(
          counted.poor.households + counted['near-poor'].households,
        );
        expect(m['poor='] + m['near-poor>poor'] + m['other>poor']).toBe(classes.poor.households);
        expect(classes.poor.households + classes['near-poor'].households + classes.other.households).toBe(
          households,
        );
        expect(m.missing).toBe(missing);
      }),
    );
  });
});
