import type { Duplicate } from '../records.ts';
import { type Pair, pairKey, pairOf } from './pair.ts';

/** The pairs of a ward's households with others that share a citizen id, each pair once. */
export function pairsByIdOf(duplicates: readonly Duplicate[], ward: string): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { holders } of duplicates) {
    const sides = holders.map(({ ward: at, key }) => ({ ward: at, household: key }));
    for (const [index, one] of sides.entries()) {
      for (const other of sides.slice(index + 1)) {
        if (one.ward !== ward && other.ward !== ward) continue;
        const pair = pairOf(one, other);
        pairs.set(pairKey(pair), pair);
      }
    }
  }
  return [...pairs.values()];
}
