import { dayOf } from '../../../language/format.ts';
import type { Decision } from '../decision-text.ts';

/** How a meeting voted on a household. */
export interface HouseholdVote {
  readonly at: string;
  readonly day: string;
  readonly village: string;
  readonly household: string;
  readonly agreed: number;
  readonly against: number;
}

/** The votes of a meeting; nothing for any other decision. */
export function votesOf({ kind, at, body: { village, votes } }: Decision): HouseholdVote[] {
  if (kind !== 'recordMeeting' || !Array.isArray(votes)) return [];
  return votes.flatMap((vote) => {
    const { household, agreed, against } = vote ?? {};
    if (typeof household !== 'string') return [];
    const counts = { agreed: Number(agreed), against: Number(against) };
    return [{ at, day: dayOf(at), village: String(village), household, ...counts }];
  });
}
