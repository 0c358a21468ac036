import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../../shared/classify.ts';
import type { Scores } from '../../../shared/household.ts';
import { explainResults } from '../../../shared/results/explain-results.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { household } from '../../examples.ts';

const explained = (scores: Scores) => {
  const surveyed = { ...household(), scores };
  const results = resultsOf(surveyed, [vn2016]);
  const recorded = { household: surveyed, results, warnings: [], batch: 'b', row: 2 };
  return explainResults(recorded, [vn2016], 2019);
};

describe('a result explained', () => {
  test('names the indicators whose points it added up, in the standard’s order', () => {
    const deprived = ['water', 'insurance', 'housingArea'];
    const [result] = explained({ b1: 130, deprived, indicatorsOf: ['vn-2016'] });
    expect(result).toMatchObject({ class: 'poor', points: 30, cut: 30, lines: { L: 120, U: 150 } });
    expect(result?.deprived?.map(({ key, points }) => [key, points])).toEqual([
      ['insurance', 10],
      ['housingArea', 10],
      ['water', 10],
    ]);
  });

  test('names none where the points are those of B2', () => {
    const [result] = explained({ b1: 130, b2: 20, deprived: ['water'], indicatorsOf: [] });
    expect(result).toMatchObject({ class: 'near-poor', points: 20 });
    expect(result).not.toHaveProperty('deprived');
  });

  test('names the further line that a household falls under, up to the line itself', () => {
    const furtherAt = (income: number) => explained({ income, b2: 0 })[0]?.further?.map(({ en }) => en);
    expect(furtherAt(1_000_000)).toBeUndefined();
    expect(furtherAt(1_000_001)).toEqual(['Household of average living standard']);
    expect(furtherAt(1_500_000)).toEqual(['Household of average living standard']);
    expect(furtherAt(1_500_001)).toBeUndefined();
    expect(explained({ b1: 160, b2: 0 })[0]).not.toHaveProperty('further');
  });

  test('is absent where the scores do not suffice', () => {
    expect(explained({ b1: 130 })).toEqual([]);
  });
});
