import { tails } from './hypergeometric.ts';

/** What an inspection found: of `population` households `drawn` were rechecked, and `found` of these are wrong. */
export interface Found {
  readonly population: number;
  readonly drawn: number;
  readonly found: number;
}

/** The chance that each bound may be wrong by: 2.5 % at either end leaves 95 % between them. */
const atEachEnd = 0.025;
/** A chance that is equal to the limit counts as above it, whatever its last digits. */
const limit = atEachEnd * (1 - 1e-12);

/**
 * The exact 95 % interval of how many households of the population are wrong: the counterpart of Clopper and Pearson
 * (1934) for a finite population (Wright 1991, "Exact confidence bounds when sampling from small finite universes").
 * It holds every number that neither one-sided test at 2.5 % rejects, so it covers the true one in at least 95 % of all
 * draws. It takes the sample for a simple random one. A proportional allocation gives an interval that is rather too
 * wide than too narrow.
 */
export function errorBounds({ population, drawn, found }: Found): {
  readonly from: number;
  readonly to: number;
} {
  const least = found;
  const most = population - drawn + found;
  const isPossible = (wrong: number) => tails({ population, wrong, drawn }, found);
  return {
    from: firstWhere(least, most, (wrong) => isPossible(wrong).atLeast >= limit),
    to: firstWhere(least, most, (wrong) => wrong === most || isPossible(wrong + 1).atMost < limit),
  };
}

/** The first number of a range that has a property which all later ones have as well; the last one certainly has it. */
function firstWhere(first: number, last: number, has: (number: number) => boolean): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (has(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
