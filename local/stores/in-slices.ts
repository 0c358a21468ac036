import { setImmediate } from 'node:timers/promises';

const size = 2_000;

/** Does long work in slices, and lets other requests run between them. */
export async function inSlices<T>(items: readonly T[], work: (slice: readonly T[]) => void): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await setImmediate();
    work(items.slice(from, from + size));
  }
}

/** Maps many items likewise. */
export async function mapInSlices<T, U>(items: readonly T[], map: (item: T) => U): Promise<U[]> {
  const mapped: U[] = [];
  await inSlices(items, (slice) => {
    for (const item of slice) mapped.push(map(item));
  });
  return mapped;
}
