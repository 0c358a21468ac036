import { chance } from './chance.ts';

/** A file that is sent on the last day. */
export interface Arrival {
  /** Second of the day at which it is there. */
  readonly at: number;
  /** The ward that sends it: a number. */
  readonly ward: number;
  readonly households: number;
}

export interface Day {
  readonly wards: number;
  /** Of one ward, as a mean. */
  readonly householdsOfWard: number;
  /** The share of the wards that send a file on this day. */
  readonly sending: number;
  /** Files that each of them sends, as a mean. */
  readonly files: number;
  /** The share of the files of the two peak hours that come in their last ten minutes. */
  readonly rush: number;
  readonly seed: number;
}

const hour = 3600;

/**
 * How likely a file comes in each hour of the last day: office hours, and a peak in the two before the office
 * closes at 17:00; a few come late.
 */
const likelihood: readonly (readonly [hour: number, weight: number])[] = [
  ...([
    [7, 2],
    [8, 6],
    [9, 8],
    [10, 9],
    [11, 6],
    [12, 2],
    [13, 7],
    [14, 9],
  ] as const),
  ...([
    [15, 21],
    [16, 21],
    [17, 5],
    [18, 2],
    [19, 1],
    [20, 1],
  ] as const),
];

const allWeight = likelihood.reduce((sum, [, weight]) => sum + weight, 0);

/** Two in three lists are between half and twice the usual one. */
const spread = 0.7;

/** The files of the day in the order in which they come; the same seed gives the same day. */
export function arrivalsOn({ wards, householdsOfWard, sending, files, rush, seed }: Day): Arrival[] {
  const next = chance(seed);
  const usual = householdsOfWard / 8;
  return Array.from({ length: wards }, (_, ward) => ward)
    .filter(() => next() < sending)
    .flatMap((ward) => Array.from({ length: someAround(files, next) }, () => ({ ward })))
    .map(({ ward }) => ({
      ward,
      at: rushed(timeOf(next), rush, next),
      households: Math.ceil(logNormal(usual, spread, next)),
    }))
    .sort((a, b) => a.at - b.at);
}

/** One or more whose mean is as given, by rounding at random. */
const someAround = (mean: number, next: () => number): number => Math.max(1, Math.floor(mean + next()));

function timeOf(next: () => number): number {
  let left = next() * allWeight;
  for (const [at, weight] of likelihood) {
    if (left < weight) return (at + left / weight) * hour;
    left -= weight;
  }
  return likelihood.at(-1)![0] * hour;
}

const peakFrom = 15 * hour;
const peakTo = 17 * hour;

/** Some of those who would come in the peak come in its last ten minutes. */
const rushed = (at: number, rush: number, next: () => number): number =>
  at >= peakFrom && at < peakTo && next() < rush ? peakTo - next() * 600 : at;

/** By Box and Muller; `middle` is the median. */
function logNormal(middle: number, sigma: number, next: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return middle * Math.exp(sigma * normal);
}
