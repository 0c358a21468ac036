/** How many of `drawn` households are wrong, drawn from `population` households of which `wrong` are. */
interface Draw {
  readonly population: number;
  readonly wrong: number;
  readonly drawn: number;
}

/** Terms below this share of the sum change no digit of it. */
const negligible = 1e-18;

/**
 * The chances that at most, and that at least, `found` of the drawn households are wrong: the two tails of the
 * hypergeometric distribution, without an approximation. Each term follows from its neighbour, from the most likely
 * number outwards, so that no factorial overflows and no difference of large numbers is taken. The work grows with the
 * standard deviation of the distribution, never with the population.
 */
export function tails(draw: Draw, found: number): { readonly atMost: number; readonly atLeast: number } {
  const { population, wrong, drawn } = draw;
  const mode = Math.floor(((drawn + 1) * (wrong + 1)) / (population + 2));
  const sums = { below: 0, at: 0, above: 0 };
  const add = (number: number, weight: number) => {
    sums[number < found ? 'below' : number > found ? 'above' : 'at'] += weight;
  };
  add(mode, 1);
  for (const [number, weight] of termsFrom(mode, 1, (number) => 1 / fall(draw, number + 1)))
    add(number, weight);
  for (const [number, weight] of termsFrom(mode, -1, (number) => fall(draw, number))) add(number, weight);
  const all = sums.below + sums.at + sums.above;
  return { atMost: (sums.below + sums.at) / all, atLeast: (sums.above + sums.at) / all };
}

/** The chance of one wrong household less than `number`, in terms of the chance of `number`. */
const fall = ({ population, wrong, drawn }: Draw, number: number): number =>
  (number * (population - wrong - drawn + number)) / ((wrong - number + 1) * (drawn - number + 1));

/** The terms above (1) or below (-1) the most likely number, whose weight is 1, while they count. */
function* termsFrom(
  mode: number,
  direction: 1 | -1,
  ratio: (number: number) => number,
): Generator<readonly [number: number, weight: number]> {
  let sum = 1;
  let weight = ratio(mode);
  for (let number = mode + direction; weight > sum * negligible; number += direction) {
    yield [number, weight];
    sum += weight;
    weight *= ratio(number);
  }
}
