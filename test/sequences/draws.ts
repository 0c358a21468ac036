/** Draws from a source of numbers from 0 up to 1. */
export interface Draws {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** True in that share of the cases. */
  chance(share: number): boolean;
  /** Throws for an empty list. */
  one<T>(list: readonly T[]): T;
  /** Each of a list with the same chance, in their order. */
  some<T>(list: readonly T[]): T[];
}

export function drawsFrom(random: () => number): Draws {
  const below = (count: number): number => Math.floor(random() * count);
  return {
    below,
    chance: (share) => random() < share,
    one(list) {
      if (list.length === 0) throw new Error('nothing to draw from');
      return list[below(list.length)]!;
    },
    some: (list) => list.filter(() => random() < 0.5),
  };
}
