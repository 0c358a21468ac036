import { describe, expect, test } from 'vitest';
import { NewScores, rescore, resultsAfter, resultsOf } from '../../shared/rescore.ts';
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
    const marked = { ...scored, scores: { b1: 130, deprived: ['water'] } };
    const again = rescore(marked, { b2: 30 }, vn2016);
    expect(again.scores).toEqual({ b1: 130, b2: 30 });
    expect(resultsOf(again, [vn2016])['vn-2016']).toMatchObject({ class: 'poor', points: 30 });
    expect(rescore(marked, { b1: 140 }, vn2016).scores).toEqual({ b1: 140, deprived: ['water'] });
  });

  test('refuses income where b1 is the measure, and b1 where income is', () => {
    expect(() => rescore(scored, { income: 1 }, vn2016)).toThrow(
      refusal('ValueNotUsed', { field: 'income' }),
    );
    expect(() => rescore(byIncome, { b1: 1 }, vn2016)).toThrow(refusal('ValueNotUsed', { field: 'b1' }));
    expect(rescore(byIncome, { income: 900_000 }, vn2016).scores).toEqual({ income: 900_000, b2: 10 });
  });

  test('gives a result for each standard', () => {
    expect(resultsOf(scored, [vn2016, vn2022])).toMatchObject({
      ...{ 'vn-2016': { class: 'near-poor' }, 'vn-2022': { class: 'near-poor' } },
    });
    expect(resultsOf({ ...scored, scores: {} }, [vn2016])).toEqual({});
  });

  test.each([{ b1: -1 }, { b1: 401 }, { b2: 33 }, { b2: 205 }, { income: -1 }])('takes no %j', (scores) => {
    expect(NewScores.safeParse(scores).success).toBe(false);
  });
});

describe('the results of a household that was scored again', () => {
  const marked = { ...scored, scores: { b1: 130, deprived: ['water', 'latrine', 'telecom'] } };

  test('count the indicators where they counted before', () => {
    const before = { household: marked, results: resultsOf(marked, [vn2016]) };
    const again = rescore(marked, { b1: 140 }, vn2016);
    expect(resultsAfter(before, again, [vn2016])['vn-2016']).toMatchObject({ measure: 140, points: 30 });
  });

  test('give no class by a standard whose indicators the file did not have', () => {
    const before = { household: marked, results: resultsOf(marked, [vn2016]) };
    const again = rescore(marked, { b1: 135 }, vn2016);
    expect(resultsAfter(before, again, [vn2016, vn2022])).not.toHaveProperty('vn-2022');
    const byB2 = rescore(marked, { b2: 30 }, vn2016);
    expect(resultsAfter(before, byB2, [vn2016, vn2022])['vn-2022']).toMatchObject({ class: 'poor' });
  });
});
