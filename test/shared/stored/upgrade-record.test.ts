import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../../shared/classify.ts';
import type { Scores } from '../../../shared/household.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { rescore, rescoreRecorded } from '../../../shared/rescore.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';
import { upgradeRecord } from '../../../shared/stored/upgrade-record.ts';
import { household, record } from '../../examples.ts';

/** A standard of a campaign's own, which the upgrade knows nothing of. */
const own: Standard = {
  ...vn2016,
  id: 'own',
  indicators: vn2016.indicators.map((each) => ({ ...each, points: 15 })),
};
const all = [vn2016, vn2022, own];

/** A record as it was stored before: its scores do not say whose points come from the indicators. */
function storedBefore(scores: Scores, standards: readonly Standard[]): HouseholdRecord {
  const found = { ...household(), scores };
  const { indicatorsOf: _, ...stored } = scores;
  const recorded = {
    household: { ...found, scores: stored },
    results: resultsOf(found, standards),
    warnings: [],
    batch: 'batch-1',
    row: 2,
  };
  return { key: '1', recorded };
}

const indicatorsOf = ({ recorded }: HouseholdRecord) => recorded?.household.scores.indicatorsOf;

describe('a record of the version before', () => {
  const deprived = ['water', 'latrine'];

  test('counts indicators under the standards whose points they gave', () => {
    const scores = { b1: 130, b2: 50, deprived, indicatorsOf: ['vn-2016', 'own'] };
    expect(indicatorsOf(upgradeRecord(storedBefore(scores, all)))).toEqual(['vn-2016', 'own']);
    const withoutB2 = { b1: 130, deprived, indicatorsOf: ['vn-2016'] };
    expect(indicatorsOf(upgradeRecord(storedBefore(withoutB2, all)))).toEqual(['vn-2016']);
  });

  test('counts them too where b2 says the same', () => {
    const scores = { b1: 130, b2: 20, deprived, indicatorsOf: ['vn-2016'] };
    expect(indicatorsOf(upgradeRecord(storedBefore(scores, [vn2016])))).toEqual(['vn-2016']);
  });

  test('stays as it is without indicators, without a survey, or once it is upgraded', () => {
    const plain = record('1');
    const upgraded = upgradeRecord(storedBefore({ b1: 130, deprived, indicatorsOf: ['vn-2016'] }, all));
    for (const each of [plain, upgraded, { key: '2' }]) expect(upgradeRecord(each)).toBe(each);
  });

  test('rescores like one that was read today', () => {
    const subsetOf = (standards: readonly Standard[]) =>
      fc.subarray(
        standards.map(({ id }) => id),
        { minLength: 1 },
      );
    const scores = fc.record({
      b1: fc.integer({ min: 100, max: 200 }),
      b2: fc.option(
        fc.integer({ min: 0, max: 8 }).map((fives) => fives * 5),
        { nil: undefined },
      ),
      deprived: fc.subarray(
        [...vn2016.indicators, ...vn2022.indicators].map(({ key }) => key),
        { maxLength: 4 },
      ),
      indicatorsOf: subsetOf(all),
    });
    const set = fc.record({ b1: fc.integer({ min: 100, max: 200 }), b2: fc.constantFrom(undefined, 0, 30) });
    fc.assert(
      fc.property(scores, set, (read, given) => {
        const upgraded = upgradeRecord(storedBefore(read, all));
        const today = rescore({ ...household(), scores: read }, given, vn2016);
        expect(rescoreRecorded(upgraded.recorded!, given, all).results).toEqual(resultsOf(today, all));
      }),
    );
  });
});
