/** The milliseconds of processor time that a function takes, so that other work on the machine does not count. */
async function timeOf(run: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A benchmark and its floor: the least that any program must do for the same answer. */
export interface Case {
  readonly name: string;
  /** What one run processes: rows, records, transitions. */
  readonly unit: string;
  readonly amount: number;
  readonly floorIs: string;
  readonly floor: () => unknown;
  readonly ours: () => unknown;
}

/** What a case took, as medians in milliseconds. */
export interface Figure extends Pick<Case, 'name' | 'amount' | 'floorIs'> {
  readonly ms: number;
  readonly floorMs: number;
}

/** Runs the benchmark and its floor in turns, so that noise affects both, and prints their medians. */
export async function report(
  { name, unit, amount, floorIs, floor, ours }: Case,
  rounds: number,
): Promise<Figure> {
  const floors: number[] = [];
  const times: number[] = [];
  await floor();
  await ours();
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await timeOf(floor));
    times.push(await timeOf(ours));
  }
  const [low, high] = [median(floors), median(times)];
  const rate = Math.round((amount / high) * 1000).toLocaleString('en');
  console.log(
    `${name.padEnd(34)} ${high.toFixed(1).padStart(9)} ms  ${rate.padStart(10)} ${unit}/s  ` +
      `${(high / low).toFixed(1).padStart(5)} x floor (${low.toFixed(1)} ms: ${floorIs})`,
  );
  return { name, amount, floorIs, ms: high, floorMs: low };
}
