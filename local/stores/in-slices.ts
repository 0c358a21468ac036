import { setImmediate, setTimeout } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';

const usual = 2_000;
/** Milliseconds in which another thread that waits to write gets its turn: SQLite itself lets nobody queue. */
const pause = 4;

/** Lets others work: the requests of this thread, or where it is not theirs, the threads that wait to write. */
const others = (): Promise<unknown> => (isMainThread ? setImmediate() : setTimeout(pause));

/** Does long work in slices, and lets others work between them. */
export async function inSlices<T>(
  items: readonly T[],
  work: (slice: readonly T[]) => void,
  size = usual,
): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await others();
    work(items.slice(from, from + size));
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
