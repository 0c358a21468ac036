/** How much a run tries: `npm test` a sample, `npm run test:slow` a larger share, `npm run test:full` everything. */
export type Scale = 'sample' | 'share' | 'full';

/** Given by the run's vitest config. */
export const scale: Scale = (process.env.TEST_SCALE as Scale | undefined) ?? 'sample';

/** The value for this run's size: how many cases, which files, which widths. */
export const sized = <T>(values: Readonly<Record<Scale, T>>): T => values[scale];
