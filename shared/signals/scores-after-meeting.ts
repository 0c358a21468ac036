import type { Ward } from '../campaign.ts';
import type { Household, Scores } from '../household.ts';
import { fold } from '../names.ts';
import { presentVillage } from '../villages/successors.ts';
import type { MeetingHeld, ReviewedWard, Version } from './reviewed-ward.ts';
import type { ScoresAfterMeeting } from './signal.ts';

/**
 * Scores that were changed after their village had met and passed, be it by a file, a recheck or a further meeting. What
 * a meeting itself changes was agreed there; after a meeting that failed, the households are scored again by law.
 */
export function scoresAfterMeeting({
  ward,
  versions,
  meetings,
  surveyed,
}: ReviewedWard): ScoresAfterMeeting[] {
  const meetingsOf = meetingFinder(ward, meetings);
  return surveyed.flatMap(({ key }) =>
    changesOf(versions.get(key) ?? []).flatMap(([before, after]) => {
      const met = meetingsOf(before.household).findLast(({ at }) => at < after.at);
      return met?.passed ? [signalOf(key, met, before, after)] : [];
    }),
  );
}

/**
 * Finds the meetings that a household's village held, oldest first: under the names that the household was recorded
 * under, else under any that became its village's.
 */
function meetingFinder(ward: Ward, meetings: readonly MeetingHeld[]) {
  const byVillage = Map.groupBy(meetings, ({ village }) => fold(village));
  const presentOf = presentVillage(ward);
  const byPresent = Map.groupBy(meetings, ({ village }) => fold(presentOf(village)));
  return ({ village, formerly }: Household): readonly MeetingHeld[] => {
    const own = [formerly, village].flatMap((name) =>
      name === undefined ? [] : (byVillage.get(fold(name)) ?? []),
    );
    return own.length > 0 ? own : (byPresent.get(fold(presentOf(village))) ?? []);
  };
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
