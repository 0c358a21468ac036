/** The standard normal deviate of a 95 % interval. */
const deviate = 1.959964;

/**
 * How many households to recheck so that the error rate is known to within a margin, with 95 % confidence: the formula
 * of Cochran (1977, section 4.4) for a rate of one half, which needs the most, with the correction for a finite
 * population, n = n0 / (1 + (n0 - 1) / N) where n0 = z² / 4e². Rounded up; never above the population.
 * `margin` is a share: 0.05 for five percentage points either way.
 */
export function sizeForMargin(population: number, margin: number): number {
  if (population === 0) return 0;
  const infinite = (deviate * deviate) / (4 * margin * margin);
  return Math.min(population, Math.ceil(infinite / (1 + (infinite - 1) / population)));
}
