import { seededRandom } from '../sample/random.ts';

/** A survey file that arrives on the last day. */
export interface Arrival {
  /** The second of the day. */
  readonly at: number;
  /** The index of the ward that sends it. */
  readonly ward: number;
  readonly households: number;
}

export interface Day {
  readonly wards: number;
  /** The mean per ward. */
  readonly householdsOfWard: number;
  /** The share of wards that send files on this day. */
  readonly sending: number;
  /** The mean number of files per sending ward. */
  readonly files: number;
  /** The share of the peak hours' files that arrive in their last ten minutes. */
  readonly rush: number;
  readonly seed: number;
}

const hour = 3600;

/** The weight of each hour of the last day: office hours with a peak before they end at 17:00, and a few late files. */
const likelihood: readonly (readonly [hour: number, weight: number])[] = [
  [7, 2],
  [8, 6],
  [9, 8],
  [10, 9],
  [11, 6],
  [12, 2],
  [13, 7],
  [14, 9],
  [15, 21],
  [16, 21],
  [17, 5],
  [18, 2],
  [19, 1],
  [20, 1],
];

const lateHour = 20;
const allWeight = likelihood.reduce((sum, [, weight]) => sum + weight, 0);

/** With this sigma two lists in three have between half and twice the usual length. */
const spread = 0.7;

/** The files of the day in the order of their arrival; the same seed gives the same day. */
export function arrivalsOn({ wards, householdsOfWard, sending, files, rush, seed }: Day): Arrival[] {
  const next = seededRandom(seed);
  const usual = householdsOfWard / 8;
  return Array.from({ length: wards }, (_, ward) => ward)
    .filter(() => next() < sending)
    .flatMap((ward) => Array.from({ length: roundAtRandom(files, next) }, () => ({ ward })))
    .map(({ ward }) => ({
      ward,
      at: rushed(timeOf(next), rush, next),
      households: Math.ceil(logNormal(usual, spread, next)),
    }))
    .sort((a, b) => a.at - b.at);
}

/** Rounds at random, so that the mean stays the same; at least one. */
const roundAtRandom = (mean: number, next: () => number): number => Math.max(1, Math.floor(mean + next()));

function timeOf(next: () => number): number {
  let left = next() * allWeight;
  for (const [at, weight] of likelihood) {
    if (left < weight) return (at + left / weight) * hour;
    left -= weight;
  }
  // Only rounding errors get here.
  return lateHour * hour;
}

const peakFrom = 15 * hour;
const peakTo = 17 * hour;

/** Moves a share of the peak's files into its last ten minutes. */
const rushed = (at: number, rush: number, next: () => number): number =>
  at >= peakFrom && at < peakTo && next() < rush ? peakTo - next() * 600 : at;

/** A log-normal variate by the Box-Muller transform; `middle` is the median. */
function logNormal(middle: number, sigma: number, next: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return middle * Math.exp(sigma * normal);
}
