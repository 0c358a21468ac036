import { setImmediate, setTimeout } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';

const usual = 2_000;
const leastPause = 4;
const longestPause = 100;

/** Of what a slice took: shorter, and those who wait miss it; longer, and a large file takes half as long again. */
const share = 1 / 3;

/**
 * Lets others work: the requests of this thread, or where it is not theirs, the threads that wait to write. These get a
 * share of what the last slice took, since SQLite lets nobody queue: who waits only looks now and then whether it is free.
 */
const others = (took: number): Promise<unknown> =>
  isMainThread ? setImmediate() : setTimeout(Math.min(Math.max(took * share, leastPause), longestPause));

/** Does long work in slices, and lets others work between them. */
export async function inSlices<T>(
  items: readonly T[],
  work: (slice: readonly T[]) => void,
  size = usual,
): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    const began = performance.now();
    work(items.slice(from, from + size));
    if (from + size < items.length) await others(performance.now() - began);
  }
}

/** Maps many items likewise. */
export async function mapInSlices<T, U>(items: readonly T[], map: (item: T) => U): Promise<U[]> {
  const mapped: U[] = [];
  for (let from = 0; from < items.length; from += usual) {
    if (from > 0) await setImmediate();
    for (const item of items.slice(from, from + usual)) mapped.push(map(item));
  }
  return mapped;
}
