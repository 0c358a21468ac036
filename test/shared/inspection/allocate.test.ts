import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../shared/inspection/allocate.ts';

const drawnOf = (sizes: readonly number[], sample: number): number[] =>
  allocate(
    sizes.map((households) => ({ households })),
    sample,
  ).map(({ drawn }) => drawn);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const sizes = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 60 });
const sample = fc.integer({ min: 0, max: 3_000 });

describe('a sample divided among strata', () => {
  test.each([
    [[500, 300, 200], 10, [5, 3, 2]],
    // Quotas 4.5, 3.15, 1.35: the largest remainder gets the tenth one.
    [[500, 350, 150], 9, [5, 3, 1]],
    // One for the smallest, whose quota is 0.1; nine are left for the other 990.
    [[660, 330, 10], 10, [6, 3, 1]],
    // The same remainders: the first is served.
    [[100, 100], 3, [2, 1]],
    // Fewer than strata: the largest get one.
    [[10, 40, 30], 2, [0, 1, 1]],
    [[3, 2], 100, [3, 2]],
    [[0, 5], 3, [0, 3]],
    [[4, 4], 0, [0, 0]],
  ])('of %j for %d gives %j', (sizes, sample, drawn) => {
    expect(drawnOf(sizes, sample)).toEqual(drawn);
  });

  test('is divided whole, nowhere above the stratum, and everywhere where it has one for each', () => {
    fc.assert(
      fc.property(sizes, sample, (sizes, sample) => {
        const drawn = drawnOf(sizes, sample);
        const filled = sizes.filter((size) => size > 0).length;
        expect(sum(drawn)).toBe(Math.min(sample, sum(sizes)));
        for (const [i, size] of sizes.entries()) {
          expect(drawn[i]).toBeLessThanOrEqual(size);
          if (size > 0 && sample >= filled) expect(drawn[i]).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  test('is within one of the proportional share where no stratum is below one', () => {
    const large = fc.array(fc.integer({ min: 100, max: 200 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(large, fc.integer({ min: 100, max: 3_000 }), (sizes, sample) => {
        const size = Math.min(sample, sum(sizes));
        for (const [i, drawn] of drawnOf(sizes, size).entries())
          expect(Math.abs(drawn - (sizes[i]! * size) / sum(sizes))).toBeLessThan(1);
      }),
    );
  });

  test('leaves a larger stratum no less than a smaller one', () => {
    fc.assert(
      fc.property(sizes, sample, (sizes, sample) => {
        const drawn = drawnOf(sizes, sample);
        const bySize = sizes.map((size, i) => ({ size, drawn: drawn[i]! })).sort((a, b) => a.size - b.size);
        for (const [i, each] of bySize.entries()) {
          const next = bySize[i + 1];
          if (next && next.size > each.size) expect(next.drawn).toBeGreaterThanOrEqual(each.drawn);
        }
      }),
    );
  });
});
