import * as z from 'zod';
import { measureOf, resultsOf } from './classify.ts';
import { Refusal } from './errors.ts';
import type { Household, Scores } from './household.ts';
import type { Recorded } from './records.ts';
import { officialOf } from './standards/official.ts';
import type { Standard } from './standards/standard.ts';

/** Scores by which a recheck or a meeting replaces the surveyed ones; the income is in the official standard's period. */
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
  const before = set.b2 === undefined ? household.scores : withoutIndicators(household.scores);
  const kept = set.income === undefined ? before : withoutPeriod(before);
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return { ...household, scores: { ...kept, ...given } };
}

const withoutPeriod = ({ incomePer: _, ...scores }: Scores): Scores => scores;

const withoutIndicators = ({ deprived: _, indicatorsOf: __, ...scores }: Scores): Scores => scores;

/** A recorded household with new scores and their results. Refuses as `rescore` does. */
export function rescoreRecorded(
  recorded: Recorded,
  set: NewScores,
  standards: readonly Standard[],
): Recorded {
  const household = rescore(recorded.household, set, officialOf(standards));
  return { ...recorded, household, results: resultsOf(household, standards) };
}
