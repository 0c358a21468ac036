import * as z from 'zod';
import { measureOf, needsPoints, Result } from '../classify.ts';
import { Refusal } from '../errors.ts';
import { Class } from '../household.ts';
import type { Recorded } from '../records.ts';
import { requireReason } from '../require-reason.ts';
import { NewScores, rescoreRecorded } from '../rescore.ts';
import { officialOf } from '../standards/official.ts';
import type { Standard } from '../standards/standard.ts';

/**
 * What a recheck came to: the recorded scores stand; others were found that give the same result; the result is wrong
 * (another class, or another group of the standard); nobody was met, so that it counts as not rechecked.
 */
export const Outcome = z.enum(['confirmed', 'differs', 'wrong', 'notMet']);
export type Outcome = z.infer<typeof Outcome>;

/** The recheck of one household of an inspection's sample. */
export const Recheck = z.object({
  campaignId: z.string(),
  inspection: z.int(),
  ward: z.string(),
  /** Its key. */
  household: z.string(),
  rev: z.int(),
  /** The class that it was drawn in. */
  class: Class,
  outcome: Outcome,
  /** The official result as recorded, and as it follows from the scores that were found. */
  recorded: Result.optional(),
  found: Result.optional(),
  set: NewScores.optional(),
  text: z.string().optional(),
  at: z.string(),
  by: z.string(),
});
export type Recheck = z.infer<typeof Recheck>;

/** What an inspector says: whether somebody was met, and the scores that were found, where they are not the recorded ones. */
export interface Said {
  readonly met: boolean;
  readonly set?: NewScores | undefined;
  readonly text?: string | undefined;
}

/**
 * Judges a recheck by the rules of recording: the class found follows from the scores found. Refuses `ReasonMissing`
 * where nobody was met and no text says why, `FoundScoresMissing` in a blind inspection without all scores that the
 * result needs, and what `rescore` refuses.
 */
export function judge(
  recorded: Recorded,
  { met, set, text }: Said,
  { standards, blind }: { readonly standards: readonly Standard[]; readonly blind: boolean },
): Pick<Recheck, 'outcome' | 'recorded' | 'found' | 'set'> {
  const official = officialOf(standards);
  const was = recorded.results[official.id];
  if (!met) {
    requireReason(text ?? '');
    return { outcome: 'notMet', recorded: was };
  }
  if (blind && !isComplete(set ?? {}, recorded, official)) throw new Refusal('FoundScoresMissing');
  if (!set) return { outcome: 'confirmed', recorded: was, found: was };
  const found = rescoreRecorded(recorded, set, standards).results[official.id];
  return { outcome: outcomeOf(was, found), recorded: was, found, set };
}

const isComplete = (set: NewScores, { household }: Recorded, official: Standard): boolean => {
  const by = measureOf(official, household.scores);
  return (by === undefined || set[by] !== undefined) && (!needsPoints(official) || set.b2 !== undefined);
};

function outcomeOf(was: Result | undefined, found: Result | undefined): Outcome {
  if (!isSameResult(was, found)) return 'wrong';
  return was?.measure === found?.measure && was?.points === found?.points ? 'confirmed' : 'differs';
}

/** Whether two results name the same class and group. */
const isSameResult = (a: Result | undefined, b: Result | undefined): boolean =>
  a?.class === b?.class && a?.group === b?.group;

/** Whether the ward's record has meanwhile the result that the recheck found. A household no longer recorded needs none. */
export const isCorrected = (
  { found }: Pick<Recheck, 'found'>,
  recorded: Recorded | undefined,
  official: string,
): boolean => !recorded || isSameResult(recorded.results[official], found);
