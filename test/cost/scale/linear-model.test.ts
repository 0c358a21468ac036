import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitModel, predict } from '../../../cost/scale/linear-model.ts';

const weight = fc.integer({ min: 0, max: 1000 });

describe('a model', () => {
  test('finds the weights of the counts, and predicts them at any other point', () => {
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), weight, weight, (weights, wards, households) => {
        const figureAt = (at: readonly number[]) =>
          at.reduce((sum, each, place) => sum + each * weights[place]!, 0);
        const points = [
          [1, 2, 240],
          [1, 12, 1440],
          [1, 1, 3000],
        ].map((at) => ({ at, counts: { reads: figureAt(at) } }));
        const there = [1, wards, households];
        expect(predict(fitModel(points), there).reads).toBeCloseTo(figureAt(there), 3);
      }),
    );
  });

  test('takes a missing count for zero', () => {
    const model = fitModel([
      { at: [1, 1], counts: {} },
      { at: [1, 2], counts: { mails: 3 } },
    ]);
    expect(predict(model, [1, 4]).mails).toBeCloseTo(9);
  });

  test('never predicts a negative count', () => {
    const model = fitModel([
      { at: [1, 1], counts: { ms: 10 } },
      { at: [1, 2], counts: { ms: 5 } },
    ]);
    expect(predict(model, [1, 9]).ms).toBe(0);
  });

  test('cannot be fitted to dependent points', () => {
    const same = { at: [1, 2], counts: { ms: 1 } };
    expect(() => fitModel([same, same])).toThrow('too little');
  });
});
