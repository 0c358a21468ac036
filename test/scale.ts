import { randomFrom, seed } from './seed.ts';

/** How much a run tries: `npm test` a sample, `npm run test:slow` a larger share, `npm run test:full` everything. */
export type Scale = 'sample' | 'share' | 'full';

/** Given by the run's vitest config. */
export const scale: Scale = (process.env.TEST_SCALE as Scale | undefined) ?? 'sample';

/** The value for this run's size: a number of cases, a folder, a list of widths. */
export const sized = <T>(values: Readonly<Record<Scale, T>>): T => values[scale];

/** For a property: how many cases are drawn, where CI's share is the given number. */
export const cases = (share: number): { numRuns: number } => ({
  numRuns: sized({ sample: Math.ceil(share / 5), share, full: share * 20 }),
});

/** Of a list, in its order: in a sample so many as are drawn by the seed, else all. */
export function sampleOf<T>(count: number, all: readonly T[]): readonly T[] {
  if (scale !== 'sample') return all;
  const random = randomFrom(seed);
  const drawn = new Set(
    all
      .map((_, i) => ({ i, order: random() }))
      .sort((one, other) => one.order - other.order)
      .slice(0, count)
      .map(({ i }) => i),
  );
  return all.filter((_, i) => drawn.has(i));
}
