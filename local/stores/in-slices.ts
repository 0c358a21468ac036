import { setImmediate } from 'node:timers/promises';

const size = 2_000;

/** Does long work a slice at a time and lets other requests in between. */
export async function inSlices<T>(items: readonly T[], work: (slice: readonly T[]) => void): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await setImmediate();
    work(items.slice(from, from + size));
  }
}
