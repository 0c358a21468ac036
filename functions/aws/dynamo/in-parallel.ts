/** Calls `work` on each element, on at most `limit` at once. */
export async function inParallel<T>(
  list: readonly T[],
  limit: number,
  work: (element: T) => Promise<unknown>,
): Promise<void> {
  // The workers share one iterator, so that each takes the next element when it is free.
  const queue = list.values();
  const worker = async () => {
    for (const element of queue) await work(element);
  };
  await Promise.all(Array.from({ length: Math.min(limit, list.length) }, worker));
}
