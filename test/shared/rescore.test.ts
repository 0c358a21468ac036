import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../shared/classify.ts';
import type { Scores } from '../../shared/household.ts';
import type { Recorded } from '../../shared/records.ts';
import { NewScores, rescore, rescoreRecorded } from '../../shared/rescore.ts';
import type { Standard } from '../../shared/standards/standard.ts';
import { vn2016 } from '../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../shared/standards/vn-2022.ts';
import { household } from '../examples.ts';
import { refusal } from '../refusal.ts';

const scored = household({ b1: 130, b2: 10 });
const byIncome = { ...scored, scores: { income: 800_000, b2: 10 } };

describe('scoring a household again', () => {
  test('changes only what is given', () => {
    expect(rescore(scored, { b1: 160 }, vn2016).scores).toEqual({ b1: 160, b2: 10 });
    expect(rescore(scored, {}, vn2016)).toEqual(scored);
  });

  test('puts b2 in the place of the indicators', () => {
    const indicators = { deprived: ['water'], indicatorsOf: ['vn-2016'] };
    const marked = { ...scored, scores: { b1: 130, ...indicators } };
    const again = rescore(marked, { b2: 30 }, vn2016);
    expect(again.scores).toEqual({ b1: 130, b2: 30 });
    expect(resultsOf(again, [vn2016])['vn-2016']).toMatchObject({ class: 'poor', points: 30 });
    expect(rescore(marked, { b1: 140 }, vn2016).scores).toEqual({ b1: 140, ...indicators });
  });

  test('refuses income where b1 is the measure, and b1 where income is', () => {
    expect(() => rescore(scored, { income: 1 }, vn2016)).toThrow(
      refusal('ValueNotUsed', { field: 'income' }),
    );
    expect(() => rescore(byIncome, { b1: 1 }, vn2016)).toThrow(refusal('ValueNotUsed', { field: 'b1' }));
    expect(rescore(byIncome, { income: 900_000 }, vn2016).scores).toEqual({ income: 900_000, b2: 10 });
  });

  test('takes a new income in the official standard’s period, whatever the list’s was', () => {
    const ofYear = { ...byIncome, scores: { income: 12_000_000, incomePer: 'year', b2: 10 } } as const;
    expect(rescore(ofYear, { b2: 30 }, vn2016).scores).toMatchObject({ incomePer: 'year' });
    expect(rescore(ofYear, { income: 900_000 }, vn2016).scores).toEqual({ income: 900_000, b2: 10 });
  });

  test('gives a result for each standard', () => {
    expect(resultsOf(scored, [vn2016, vn2022])).toMatchObject({
      'vn-2016': { class: 'near-poor' },
      'vn-2022': { class: 'near-poor' },
    });
    expect(resultsOf({ ...scored, scores: {} }, [vn2016])).toEqual({});
  });

  test.each([{ b1: -1 }, { b1: 401 }, { b2: 33 }, { b2: 205 }, { income: -1 }])('takes no %j', (scores) => {
    expect(NewScores.safeParse(scores).success).toBe(false);
  });
});

describe('the results of a recorded household that is scored again', () => {
  const deprived = ['water', 'latrine', 'telecom'];
  const recordedWith = (scores: Scores, standards: readonly Standard[]): Recorded => {
    const marked = { ...scored, scores };
    return {
      household: marked,
      results: resultsOf(marked, standards),
      warnings: [],
      batch: 'batch-1',
      row: 2,
    };
  };

  test('count the indicators where they counted before', () => {
    const before = recordedWith({ b1: 130, deprived, indicatorsOf: ['vn-2016'] }, [vn2016]);
    const after = rescoreRecorded(before, { b1: 140 }, [vn2016]);
    expect(after.results['vn-2016']).toMatchObject({ measure: 140, points: 30 });
    expect(after.household.scores).toEqual({ b1: 140, deprived, indicatorsOf: ['vn-2016'] });
  });

  test('give no class by a standard whose indicators the file did not have', () => {
    const before = recordedWith({ b1: 130, deprived, indicatorsOf: ['vn-2016'] }, [vn2016, vn2022]);
    const after = rescoreRecorded(before, { b1: 135 }, [vn2016, vn2022]);
    expect(after.results).not.toHaveProperty('vn-2022');
    const byB2 = rescoreRecorded(before, { b2: 30 }, [vn2016, vn2022]);
    expect(byB2.results['vn-2022']).toMatchObject({ class: 'poor' });
    expect(byB2.household.scores).toEqual({ b1: 130, b2: 30 });
  });

  test('keep to what was decided at reading when the points of a standard are corrected meanwhile', () => {
    const pointsEach = (points: number): Standard => ({
      ...vn2016,
      indicators: vn2016.indicators.map((each) => ({ ...each, points })),
    });
    const rescoredPoints = (indicatorsOf: string[], b2: number): number | undefined => {
      const before = recordedWith({ b1: 130, b2, deprived, indicatorsOf }, [pointsEach(10)]);
      return rescoreRecorded(before, { b1: 135 }, [pointsEach(15)]).results['vn-2016']?.points;
    };
    // Comparing points would fall back to b2, because the 30 of the result differ from today's 45.
    expect(rescoredPoints(['vn-2016'], 20)).toBe(45);
    // A b2 that equals one of the sums by chance still counts.
    expect(rescoredPoints([], 30)).toBe(30);
    expect(rescoredPoints([], 45)).toBe(45);
  });
});
