import { type Blocks, blocksIn, byNearness, holding } from './blocks.ts';
import { compare, type Likeness } from './compare.ts';
import type { Portrait } from './portrait.ts';
import { mostCompared } from './settings.ts';

/** Two households that are likely one. */
export interface LikelyPair extends Likeness {
  readonly one: Portrait;
  readonly other: Portrait;
}

/** The pairs among some households with at least so many points. Each household is compared with a bounded number. */
export function pairsWithin(portraits: readonly Portrait[], threshold: number): LikelyPair[] {
  const blocks = blocksIn(portraits, holding(2, portraits));
  return portraits.flatMap((one) =>
    pairsOf(one, blocks, threshold).filter(({ other }) => isBefore(one, other)),
  );
}

/** The pairs between some households and others with at least so many points. */
export function pairsBetween(
  ones: readonly Portrait[],
  others: readonly Portrait[],
  threshold: number,
): LikelyPair[] {
  const blocks = blocksIn(others, holding(1, ones));
  return ones.flatMap((one) => pairsOf(one, blocks, threshold));
}

/** The pairs of one household with those in its blocks; of a large block, with those next to it in order. */
function pairsOf(one: Portrait, blocks: Blocks, threshold: number): LikelyPair[] {
  const compared = new Set<Portrait>([one]);
  const pairs: LikelyPair[] = [];
  for (const number of one.blocks) {
    const block = blocks.get(number) ?? [];
    const from = firstCompared(block, one);
    const end = Math.min(block.length, from + mostCompared);
    for (let at = from; at < end; at += 1) {
      const other = block[at];
      if (!other || compared.has(other)) continue;
      compared.add(other);
      const likeness = compare(one, other, threshold);
      if (likeness) pairs.push({ one, other, ...likeness });
    }
  }
  return pairs;
}

function firstCompared(block: readonly Portrait[], one: Portrait): number {
  if (block.length <= mostCompared) return 0;
  const place = placeIn(block, one);
  return Math.max(0, Math.min(place - mostCompared / 2, block.length - mostCompared));
}

/** Where a household stands in a block or would stand, by bisection. */
function placeIn(block: readonly Portrait[], one: Portrait): number {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = block[middle];
    if (there && byNearness(there, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One order of all households, so that a pair is found once. */
const isBefore = (a: Portrait, b: Portrait): boolean =>
  a.ward < b.ward || (a.ward === b.ward && a.key < b.key);
