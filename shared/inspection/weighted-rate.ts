import { percentOf } from '../reports/rates.ts';
import type { Rate } from '../reports/report.ts';
import type { Stratum } from './inspection.ts';
import type { Recheck } from './recheck.ts';

/**
 * How many groups (a ward’s households of one class) were drawn one household of although their share of the sample is
 * less than one. Their households count for more than their part in a rate that takes all rechecked alike.
 */
export function raisedStrata(strata: readonly Stratum[]): number {
  const sum = (of: 'households' | 'drawn') => strata.reduce((all, stratum) => all + stratum[of], 0);
  const [population, size] = [sum('households'), sum('drawn')];
  return strata.filter(({ households, drawn }) => drawn > 0 && households * size < population).length;
}

/**
 * The error rate with each group counted by its households and not by how many of them were drawn, of the groups where
 * somebody was met; null before the first. From the exact fraction.
 */
export function weightedRate(strata: readonly Stratum[], rechecks: readonly Recheck[]): Rate {
  let [wrong, all] = [0n, 0n];
  let base = 1n;
  for (const { households, ward, class: name } of strata) {
    const met = rechecks.filter(
      (recheck) => recheck.ward === ward && recheck.class === name && recheck.outcome !== 'notMet',
    );
    if (met.length === 0) continue;
    const found = met.filter(({ outcome }) => outcome === 'wrong').length;
    // wrong / base + households * found / met
    wrong = wrong * BigInt(met.length) + base * BigInt(households * found);
    base *= BigInt(met.length);
    all += BigInt(households);
  }
  return percentOf(wrong, base * all);
}
