/** A part of the population that is drawn from by itself. */
interface Part {
  readonly households: number;
}

/** A stratum with the number to draw from it. */
export type Allocated<Stratum extends Part> = Stratum & { readonly drawn: number };

/**
 * Divides a sample among strata: proportional to their households, whole numbers by the largest remainder. Where the
 * sample has at least one household for each stratum, none gets less than one; what that takes is missing from the
 * others in proportion. No stratum gets more than it has, and empty ones get nothing. Strata with the same remainder
 * are served in the order in which they are given, so that a caller must give them in a settled order.
 */
export function allocate<Stratum extends Part>(
  strata: readonly Stratum[],
  sample: number,
): Allocated<Stratum>[] {
  const filled = strata.filter(({ households }) => households > 0);
  const size = Math.min(sample, sumOf(filled));
  const small = size >= filled.length ? belowOne(filled, size) : new Set<Stratum>();
  const others = filled.filter((stratum) => !small.has(stratum));
  const shares = largestRemainder(others, size - small.size);
  return strata.map((stratum) => ({
    ...stratum,
    drawn: small.has(stratum) ? 1 : (shares.get(stratum) ?? 0),
  }));
}

const sumOf = (strata: readonly Part[]): number =>
  strata.reduce((sum, { households }) => sum + households, 0);

/**
 * The strata whose share would be below one. Each that gets one lessens what is left for the others, so that further
 * ones may follow: they are taken from the smallest upwards.
 */
function belowOne<Stratum extends Part>(strata: readonly Stratum[], sample: number): Set<Stratum> {
  const small = new Set<Stratum>();
  let left = sumOf(strata);
  for (const stratum of [...strata].sort((a, b) => a.households - b.households)) {
    if (stratum.households * (sample - small.size) >= left) break;
    small.add(stratum);
    left -= stratum.households;
  }
  return small;
}

/** The largest remainder (Hamilton), in whole numbers: the products stay far below 2^53. */
function largestRemainder<Stratum extends Part>(
  strata: readonly Stratum[],
  sample: number,
): Map<Stratum, number> {
  const all = sumOf(strata);
  const shares = strata.map((stratum) => {
    const product = stratum.households * sample;
    return { stratum, whole: Math.floor(product / all), remainder: product % all };
  });
  const given = shares.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder);
  const oneMore = new Set(byRemainder.slice(0, sample - given));
  return new Map(shares.map((share) => [share.stratum, share.whole + Number(oneMore.has(share))]));
}
