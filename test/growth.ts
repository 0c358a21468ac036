/** The processor time in milliseconds that some work takes on this thread, whatever else the machine does. */
async function cost(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** The least of several measurements: whatever disturbs one only makes it longer. */
async function leastCost(work: () => unknown): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < 2; run += 1) costs.push(await cost(work));
  return Math.min(...costs);
}

/**
 * How much longer work takes on eight times the text: 8 where it grows linearly, 64 where it grows with the square.
 * `work` is given a text of `length` characters, then of two, four and eight times as many. A busy machine can only make
 * it seem to grow faster, so the least of several tries counts.
 */
export async function growth(
  textOf: (length: number) => string,
  work: (text: string) => unknown,
  length: number,
): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 6 && least >= linear; attempt += 1) {
    least = Math.min(least, await growthOnce(textOf, work, length));
  }
  return least;
}

async function growthOnce(
  textOf: (length: number) => string,
  work: (text: string) => unknown,
  length: number,
): Promise<number> {
  const costs: number[] = [];
  for (const times of [1, 2, 4, 8]) {
    const text = textOf(length * times);
    costs.push(await leastCost(() => work(text)));
  }
  const [first = 0, , , last = 0] = costs;
  // Shorter work than this is lost in the noise, and no danger.
  return last / Math.max(first, 2);
}

/** Between 8 and 64, with room for noise on the side of the linear. */
export const linear = 28;
