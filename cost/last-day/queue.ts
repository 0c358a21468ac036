/** A piece of work that arrives at a second and takes some. */
export interface Job {
  readonly at: number;
  readonly takes: number;
}

/** A job with the seconds at which it began and ended. */
export interface Served extends Job {
  readonly begins: number;
  readonly ends: number;
}

/** Serves jobs in the order in which they arrive, at most `limit` at once. */
export function serve(jobs: readonly Job[], limit: number): Served[] {
  const freeAt = Array.from({ length: limit }, () => 0);
  return jobs.map(({ at, takes }) => {
    const earliest = Math.min(...freeAt);
    const begins = Math.max(at, earliest);
    const ends = begins + takes;
    freeAt[freeAt.indexOf(earliest)] = ends;
    return { at, takes, begins, ends };
  });
}

/** The most jobs that were served at once. */
export function peak(served: readonly Pick<Served, 'begins' | 'ends'>[]): number {
  const changes = served
    .flatMap(({ begins, ends }) => [
      { at: begins, by: 1 },
      { at: ends, by: -1 },
    ])
    // A job that ends when another begins does not overlap it.
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let now = 0;
  let most = 0;
  for (const { by } of changes) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

/** How long the jobs waited, sorted. */
export const waits = (served: readonly Served[]): number[] =>
  served.map(({ at, begins }) => begins - at).sort((a, b) => a - b);

/** The quantile of sorted values. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
