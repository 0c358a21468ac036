/** A piece of work that comes at a second and takes some. */
export interface Job {
  readonly at: number;
  readonly takes: number;
}

/** The same, with when it began and ended. */
export interface Served extends Job {
  readonly begins: number;
  readonly ends: number;
}

/** Serves jobs in the order in which they come, so many at a time. */
export function serve(jobs: readonly Job[], atOnce: number): Served[] {
  const free = Array.from({ length: atOnce }, () => 0);
  return jobs.map(({ at, takes }) => {
    const first = free.indexOf(Math.min(...free));
    const begins = Math.max(at, free[first]!);
    free[first] = begins + takes;
    return { at, takes, begins, ends: begins + takes };
  });
}

/** The most jobs that were served at one time. */
export function peak(served: readonly Pick<Served, 'begins' | 'ends'>[]): number {
  const changes = served
    .flatMap(({ begins, ends }) => [
      { at: begins, by: 1 },
      { at: ends, by: -1 },
    ])
    // Who ends at the instant at which another begins is gone.
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let now = 0;
  let most = 0;
  for (const { by } of changes) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

/** How long jobs waited before they were served, sorted. */
export const waits = (served: readonly Served[]): number[] =>
  served.map(({ at, begins }) => begins - at).sort((a, b) => a - b);

/** The value below which such a share of sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
