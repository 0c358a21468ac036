import * as z from 'zod';
import { percentOf } from '../reports/rates.ts';
import { errorBounds } from './error-bounds.ts';
import { populationOf, type Stratum } from './inspection.ts';
import type { Recheck } from './recheck.ts';
import { raisedStrata, weightedRate } from './weighted-rate.ts';

const Percent = z.string().nullable();

/** What an inspection has found so far in some strata. */
export const InspectionFigures = z.object({
  /** The recorded households that were drawn from. */
  households: z.int(),
  drawn: z.int(),
  /** Those that were met. */
  rechecked: z.int(),
  notMet: z.int(),
  /** Of the rechecked: with other scores, but the same result. */
  differs: z.int(),
  /** Of the rechecked: with a wrong result. */
  wrong: z.int(),
  /** Wrong of the rechecked, in per cent with two decimals; null before the first. */
  rate: Percent,
  /** The exact 95 % interval of how many of `households` are wrong, and in per cent of them. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  rateFrom: Percent,
  rateTo: Percent,
  /** Small groups of which one household was drawn, more than their share; with any of them the interval is near, not exact. */
  raised: z.int(),
  /** The rate with each group counted by its households. */
  weighted: Percent,
});
export type InspectionFigures = z.infer<typeof InspectionFigures>;

/**
 * The error rate of some strata with its exact interval. While households wait for their recheck it takes those that
 * were rechecked as the sample, so it is preliminary: it is right where the order of the visits has nothing to do with
 * what they find. `rate` and the interval are those of the rechecked, whose exact method takes them for a simple random sample;
 * where small strata got more than their share, `weighted` is the rate that counts each by its households.
 */
export function figuresOf(strata: readonly Stratum[], rechecks: readonly Recheck[]): InspectionFigures {
  const counted = (wanted: Recheck['outcome']) => rechecks.filter(({ outcome }) => outcome === wanted).length;
  const [notMet, differs, wrong] = [counted('notMet'), counted('differs'), counted('wrong')];
  const households = populationOf(strata);
  const rechecked = rechecks.length - notMet;
  const bounds =
    rechecked === 0 ? undefined : errorBounds({ population: households, drawn: rechecked, found: wrong });
  return {
    households,
    drawn: strata.reduce((sum, { drawn }) => sum + drawn, 0),
    rechecked,
    notMet,
    differs,
    wrong,
    rate: percentOf(wrong, rechecked),
    from: bounds?.from ?? null,
    to: bounds?.to ?? null,
    rateFrom: bounds ? percentOf(bounds.from, households) : null,
    rateTo: bounds ? percentOf(bounds.to, households) : null,
    raised: raisedStrata(strata),
    weighted: weightedRate(strata, rechecks),
  };
}
