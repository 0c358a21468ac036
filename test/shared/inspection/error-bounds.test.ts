import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorBounds } from '../../../shared/inspection/error-bounds.ts';

/** Binomial coefficient, exact. */
function choose(from: number, count: number): bigint {
  if (count < 0 || count > from) return 0n;
  let chosen = 1n;
  for (let i = 1n; i <= BigInt(count); i += 1n) chosen = (chosen * (BigInt(from - count) + i)) / i;
  return chosen;
}

/** In how many of all draws `found` of the drawn households are wrong. */
const ways = (population: number, wrong: number, drawn: number, found: number): bigint =>
  choose(wrong, found) * choose(population - wrong, drawn - found);

const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => a + b, 0n);
const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, i) => i);

/** Every number of wrong households that neither test rejects, in exact fractions: a tail is a fortieth or more. */
function bruteForce(population: number, drawn: number, found: number): { from: number; to: number } {
  const all = choose(population, drawn);
  const possible = upTo(population).filter((wrong) => {
    const of = (numbers: readonly number[]) =>
      sum(numbers.map((number) => ways(population, wrong, drawn, number)));
    const atMost = of(upTo(found));
    const atLeast = of(upTo(drawn).filter((number) => number >= found));
    return ways(population, wrong, drawn, found) > 0n && atMost * 40n >= all && atLeast * 40n >= all;
  });
  return { from: possible[0]!, to: possible.at(-1)! };
}

/** A population, a sample of it, and how many of these are wrong. */
const inspected = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((population) =>
    fc.integer({ min: 1, max: population }).chain((drawn) =>
      fc.record({
        population: fc.constant(population),
        drawn: fc.constant(drawn),
        found: fc.integer({ min: 0, max: drawn }),
      }),
    ),
  );

describe('the 95 % interval of wrong households', () => {
  test('is the one that counting all draws gives, for every case of few households', () => {
    for (const population of upTo(20).slice(1))
      for (const drawn of upTo(population).slice(1))
        for (const found of upTo(drawn)) {
          const at = `${found} of ${drawn} of ${population}`;
          expect({ at, ...errorBounds({ population, drawn, found }) }).toEqual({
            at,
            ...bruteForce(population, drawn, found),
          });
        }
  });

  test('is the one that counting all draws gives, for some cases of more households', () => {
    fc.assert(
      fc.property(inspected(150), ({ population, drawn, found }) => {
        expect(errorBounds({ population, drawn, found })).toEqual(bruteForce(population, drawn, found));
      }),
      { numRuns: 40 },
    );
  });

  test('counts a chance of exactly 2.5 % as possible', () => {
    // One household of forty is wrong, and it is the one that was drawn.
    expect(errorBounds({ population: 40, drawn: 1, found: 1 }).from).toBe(1);
    expect(errorBounds({ population: 41, drawn: 1, found: 1 }).from).toBe(2);
  });

  test('covers the true number in at least 95 % of all draws', () => {
    for (const population of [1, 2, 7, 20, 33])
      for (const drawn of upTo(population).slice(1)) {
        const bounds = upTo(drawn).map((found) => errorBounds({ population, drawn, found }));
        for (const wrong of upTo(population)) {
          const covered = upTo(drawn).filter(
            (found) => bounds[found]!.from <= wrong && wrong <= bounds[found]!.to,
          );
          const draws = sum(covered.map((found) => ways(population, wrong, drawn, found)));
          expect(draws * 20n >= choose(population, drawn) * 19n).toBe(true);
        }
      }
  });

  test('contains the found rate, in whole households', () => {
    fc.assert(
      fc.property(inspected(500_000), ({ population, drawn, found }) => {
        const { from, to } = errorBounds({ population, drawn, found });
        const estimate = (found * population) / drawn;
        expect(from).toBeLessThanOrEqual(Math.ceil(estimate));
        expect(to).toBeGreaterThanOrEqual(Math.floor(estimate));
        expect(from).toBeGreaterThanOrEqual(found);
        expect(to).toBeLessThanOrEqual(population - drawn + found);
      }),
    );
  });

  test('rises with every further error', () => {
    fc.assert(
      fc.property(inspected(200_000), ({ population, drawn, found }) => {
        fc.pre(found < drawn);
        const [before, after] = [found, found + 1].map((each) =>
          errorBounds({ population, drawn, found: each }),
        );
        expect(after!.from).toBeGreaterThan(before!.from - 1);
        expect(after!.to).toBeGreaterThan(before!.to);
      }),
    );
  });

  test('is the number itself where every household was rechecked', () => {
    for (const found of [0, 1, 17, 250])
      expect(errorBounds({ population: 250, drawn: 250, found })).toEqual({ from: found, to: found });
  });

  test('is the same seen from the right households', () => {
    fc.assert(
      fc.property(inspected(300_000), ({ population, drawn, found }) => {
        const { from, to } = errorBounds({ population, drawn, found });
        const other = errorBounds({ population, drawn, found: drawn - found });
        expect(other).toEqual({ from: population - to, to: population - from });
      }),
    );
  });

  // Each bound from exact binomial coefficients, computed apart from this code.
  test.each([
    [2_000, 300, 12, 45, 133],
    [20_000, 1_000, 30, 412, 844],
    [500_000, 2_000, 3, 156, 2_185],
  ])('in %d households, of %d with %d wrong, is %d to %d', (population, drawn, found, from, to) => {
    expect(errorBounds({ population, drawn, found })).toEqual({ from, to });
  });

  test('is as wide below as above half, in a province of 500,000 households and a sample of thousands', () => {
    const { from, to } = errorBounds({ population: 500_000, drawn: 5_000, found: 2_500 });
    expect(from + to).toBe(500_000);
  });
});
