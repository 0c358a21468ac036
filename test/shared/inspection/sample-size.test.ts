import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sizeForMargin } from '../../../shared/inspection/sample-size.ts';

describe('the size of a sample for a margin', () => {
  // The usual table for 95 % and a rate of one half.
  test.each([
    [1_000_000_000, 0.05, 385],
    [10_000, 0.05, 370],
    [1_000, 0.05, 278],
    [500, 0.05, 218],
    [100, 0.05, 80],
    [500_000, 0.01, 9_423],
    [0, 0.05, 0],
    [1, 0.05, 1],
  ])('of %d households within %d is %d', (population, margin, size) => {
    expect(sizeForMargin(population, margin)).toBe(size);
  });

  test('is at most the population, and grows with it and with precision', () => {
    const households = fc.integer({ min: 1, max: 1_000_000 });
    const margin = fc.double({ min: 0.001, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(households, margin, (population, margin) => {
        const size = sizeForMargin(population, margin);
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(population);
        expect(sizeForMargin(population + 1, margin)).toBeGreaterThanOrEqual(size);
        expect(sizeForMargin(population, margin * 0.9)).toBeGreaterThanOrEqual(size);
      }),
    );
  });
});
