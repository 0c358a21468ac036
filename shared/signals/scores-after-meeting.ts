import type { Scores } from '../household.ts';
import { fold } from '../names.ts';
import type { MeetingHeld, ReviewedWard, Version } from './reviewed-ward.ts';
import type { ScoresAfterMeeting } from './signal.ts';

/**
 * Scores that were changed after their village had met and passed, be it by a file, a recheck or a further meeting. What
 * a meeting itself changes was agreed there; after a meeting that failed, the households are scored again by law.
 */
export function scoresAfterMeeting({ versions, meetings, surveyed }: ReviewedWard): ScoresAfterMeeting[] {
  const byVillage = Map.groupBy(meetings, ({ village }) => fold(village));
  return surveyed.flatMap(({ key }) =>
    changesOf(versions.get(key) ?? []).flatMap(([before, after]) => {
      const { village } = before.household;
      const met = (byVillage.get(fold(village)) ?? []).findLast(({ at }) => at < after.at);
      return met?.passed ? [signalOf(key, met, before, after)] : [];
    }),
  );
}

type Change = readonly [before: Version, after: Version];

/** Each version with the one after it, where the scores are others. */
function changesOf(versions: readonly Version[]): Change[] {
  return versions.flatMap((after, index): Change[] => {
    const before = versions[index - 1];
    return before && scoresText(before.household.scores) !== scoresText(after.household.scores)
      ? [[before, after]]
      : [];
  });
}

/** The scores themselves in a comparable form, without what only tells how they were stated. */
const scoresText = ({ b1, b2, income, incomePer, deprived }: Scores): string =>
  JSON.stringify([b1, b2, income, income === undefined ? undefined : incomePer, deprived?.toSorted()]);

function signalOf(
  household: string,
  { at: metAt }: MeetingHeld,
  { household: { village, scores } }: Version,
  { at, by, origin, household: { scores: now } }: Version,
): ScoresAfterMeeting {
  const changed = { at, origin, ...(by !== undefined && { by }) };
  return { kind: 'scoresAfterMeeting', household, village, metAt, changed, before: scores, now };
}
