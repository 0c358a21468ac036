import type { Portrait } from './portrait.ts';

/** Households by the blocks that they are in, each block in an order in which the likeliest are neighbours. */
export type Blocks = ReadonlyMap<number, readonly Portrait[]>;

/** Sorts households into those of their blocks that are wanted. */
export function blocksIn(portraits: readonly Portrait[], isWanted: (block: number) => boolean): Blocks {
  const blocks = new Map<number, Portrait[]>();
  for (const portrait of portraits.toSorted(byNearness)) {
    for (const block of portrait.blocks) {
      if (!isWanted(block)) continue;
      const found = blocks.get(block);
      if (found) found.push(portrait);
      else blocks.set(block, [portrait]);
    }
  }
  return blocks;
}

/**
 * Whether a block holds at least so many of some households. It may say so of a block that holds fewer, because it counts
 * by a part of the number: a large list has millions of blocks, and nearly all hold one household.
 */
export function holding(atLeast: 1 | 2, portraits: readonly Portrait[]): (block: number) => boolean {
  const entries = portraits.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(entries * 4 + 2)));
  const last = counts.length - 1;
  const indexOf = (block: number): number => (block % 2 ** 32) & last;
  for (const { blocks } of portraits) {
    for (const block of blocks) {
      const before = counts[indexOf(block)] ?? 0;
      if (before < atLeast) counts[indexOf(block)] = before + 1;
    }
  }
  return (block) => counts[indexOf(block)] === atLeast;
}

/** By birth, name and village, so that in a block that is too large to be compared whole the likeliest are neighbours. */
export function byNearness(a: Portrait, b: Portrait): number {
  return order(a.day, b.day) || order(a.name, b.name) || order(a.village, b.village) || order(a.key, b.key);
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
