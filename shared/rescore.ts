import * as z from 'zod';
import { classify, measureOf, pointsOf, type Result } from './classify.ts';
import { Refusal } from './errors.ts';
import type { Household } from './household.ts';
import type { Recorded } from './records.ts';
import type { Standard } from './standards/standard.ts';

/** Scores that a recheck or a meeting puts in the place of the surveyed ones. */
export const NewScores = z.object({
  b1: z.number().min(0).max(400).optional(),
  b2: z.number().min(0).max(200).multipleOf(5).optional(),
  income: z.number().min(0).optional(),
});
export type NewScores = z.infer<typeof NewScores>;

/**
 * Puts new scores into a household. `b2` replaces the points, so the indicators no longer count.
 * Refuses `ValueNotUsed` for income where b1 is the measure, and for b1 where income is.
 */
export function rescore(household: Household, set: NewScores, official: Standard): Household {
  const by = measureOf(official, household.scores);
  for (const field of ['b1', 'income'] as const) {
    if (set[field] !== undefined && by !== field) {
      throw new Refusal('ValueNotUsed', { standard: official.id, field });
    }
  }
  const { deprived, ...rest } = household.scores;
  const kept = set.b2 === undefined && deprived ? { ...rest, deprived } : rest;
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return { ...household, scores: { ...kept, ...given } };
}

/** The household's result under each standard that its scores suffice for. */
export function resultsOf(household: Household, standards: readonly Standard[]): Record<string, Result> {
  const results = standards.map((standard) => {
    const result = classify(standard, household.scores, household.setting);
    return result ? [[standard.id, result] as const] : [];
  });
  return Object.fromEntries(results.flat());
}

/** A recorded household with new scores and its results anew; refuses as `rescore` does. */
export function scoredAgain(recorded: Recorded, set: NewScores, standards: readonly Standard[]): Recorded {
  const household = rescore(recorded.household, set, standards[0]!);
  return { ...recorded, household, results: resultsAfter(recorded, household, standards) };
}

/**
 * The results of a household that was scored again. A standard's indicators count only where the file had them all,
 * which the result before tells: where it came from `b2`, or was none, the indicators still do not count.
 */
export function resultsAfter(
  before: { readonly household: Household; readonly results: Readonly<Record<string, Result>> },
  household: Household,
  standards: readonly Standard[],
): Record<string, Result> {
  const { deprived: _, ...withoutIndicators } = household.scores;
  const counted = (standard: Standard): boolean =>
    before.results[standard.id]?.points === pointsOf(standard, before.household.scores);
  return Object.assign(
    {},
    ...standards.map((standard) =>
      resultsOf(counted(standard) ? household : { ...household, scores: withoutIndicators }, [standard]),
    ),
  );
}
