import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stratum } from '../../../shared/inspection/inspection.ts';
import type { Recheck } from '../../../shared/inspection/recheck.ts';
import { raisedStrata, weightedRate } from '../../../shared/inspection/weighted-rate.ts';

type Outcome = Recheck['outcome'];
const stratum = (ward: string, households: number, drawn: number): Stratum => ({
  ...{ ward, class: 'poor', households, drawn },
});
const rechecksOf = (ward: string, outcomes: readonly Outcome[]): Recheck[] =>
  outcomes.map((outcome, index) => ({
    ...{ campaignId: 'c', inspection: 1, ward, household: `h-${index}`, rev: 0, class: 'poor', outcome },
    ...{ at: '2019-11-06T02:00:00.000Z', by: 'tinh' },
  }));
const times = (count: number, outcome: Outcome): Outcome[] => Array.from({ length: count }, () => outcome);

describe('the weighted error rate', () => {
  test('counts each group by its households', () => {
    const strata = [stratum('02020', 990, 9), stratum('02023', 10, 1)];
    const rechecks = [...rechecksOf('02020', times(9, 'confirmed')), ...rechecksOf('02023', ['wrong'])];
    // 10 of 1,000 households, where one of ten rechecked is wrong.
    expect(weightedRate(strata, rechecks)).toBe('1.00');
  });

  test('leaves out groups where nobody was met, and is unknown where nobody was met at all', () => {
    const strata = [stratum('02020', 100, 2), stratum('02023', 300, 2)];
    const absent = rechecksOf('02023', times(2, 'notMet'));
    expect(weightedRate(strata, [...rechecksOf('02020', ['wrong', 'differs']), ...absent])).toBe('50.00');
    expect(weightedRate(strata, absent)).toBeNull();
    expect(weightedRate(strata, [])).toBeNull();
  });

  test('is the plain rate where each group gave the same share', () => {
    const groups = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat({ max: 8 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(groups, (of) => {
        const drawn = of.map(([size, wrong]) => [size, Math.min(size, wrong)] as const);
        const strata = drawn.map(([size], index) => stratum(String(index), size * 7, size));
        const rechecks = drawn.flatMap(([size, wrong], index) =>
          rechecksOf(String(index), [...times(wrong, 'wrong'), ...times(size - wrong, 'confirmed')]),
        );
        const wrong = drawn.reduce((sum, [, each]) => sum + each, 0);
        const share = (100 * wrong) / rechecks.length;
        expect(Math.abs(Number(weightedRate(strata, rechecks)) - share)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(raisedStrata(strata)).toBe(0);
      }),
    );
  });
});

test('groups that gave one household although their share is less are counted', () => {
  expect(raisedStrata([stratum('02020', 990, 9), stratum('02023', 10, 1)])).toBe(1);
  expect(raisedStrata([stratum('02020', 900, 9), stratum('02023', 100, 1)])).toBe(0);
  expect(raisedStrata([stratum('02020', 999, 10), stratum('02023', 1, 0)])).toBe(0);
});
