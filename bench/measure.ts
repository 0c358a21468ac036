/** Milliseconds that a piece of work took. */
async function timeOf(work: () => unknown): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A figure with its floor: the least that any program would have to do for the same answer. */
export interface Case {
  readonly name: string;
  /** What one run handles, so that rates can be told: rows, records, transitions. */
  readonly unit: string;
  readonly amount: number;
  readonly floorIs: string;
  readonly floor: () => unknown;
  readonly ours: () => unknown;
}

/** Runs figure and floor in turns, so that a noisy machine disturbs both alike, and prints their medians. */
export async function report(
  { name, unit, amount, floorIs, floor, ours }: Case,
  rounds: number,
): Promise<void> {
  const floors: number[] = [];
  const figures: number[] = [];
  await floor();
  await ours();
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await timeOf(floor));
    figures.push(await timeOf(ours));
  }
  const [low, high] = [median(floors), median(figures)];
  const rate = Math.round((amount / high) * 1000).toLocaleString('en');
  console.log(
    `${name.padEnd(34)} ${high.toFixed(1).padStart(9)} ms  ${rate.padStart(10)} ${unit}/s  ` +
      `${(high / low).toFixed(1).padStart(5)} x floor (${low.toFixed(1)} ms: ${floorIs})`,
  );
}
