/** Draws that a seed repeats, so that the same folders come out each time. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  /** A whole number of a range, both ends included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in so many of a hundred draws. */
  chance(percent: number): boolean;
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (list) => list[below(list.length)]!,
    chance: (percent) => below(100) < percent,
  };
}

/** A total divided by weights into whole numbers that sum to it; the largest remainders get one more. */
export function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, each) => all + each, 0);
  const order = exact.map((each, index) => [each - whole[index]!, index] as const);
  order.sort(([a, i], [b, j]) => b - a || i - j);
  for (const [, index] of order.slice(0, left)) whole[index]! += 1;
  return whole;
}

/** Sizes of households, each from 1 to 8, that sum to a number of people. */
export function sizes(households: number, people: number, random: Random): number[] {
  const each = shares(people, Array<number>(households).fill(1));
  for (let moves = 0; moves < 2 * households; moves += 1) {
    const [from, to] = [random.below(households), random.below(households)];
    if (from === to || each[from]! <= 1 || each[to]! >= 8) continue;
    each[from]! -= 1;
    each[to]! += 1;
  }
  return each;
}
