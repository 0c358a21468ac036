import * as z from 'zod';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';

/** How a village meeting voted on one household. Who abstained is in neither number. */
export const HouseholdVote = z.object({
  household: z.string(),
  agreed: z.int().min(0).max(100_000),
  against: z.int().min(0).max(100_000),
});
export type HouseholdVote = z.infer<typeof HouseholdVote>;

/** Households that were voted down, by village, as keys: of their villages only they are scored again. */
export const VotedDown = z.record(z.string(), z.array(z.string()));
export type VotedDown = z.infer<typeof VotedDown>;

type Vote = Pick<HouseholdVote, 'agreed' | 'against'>;

/** Below the campaign's share of those who voted; with no vote at all too, as a meeting fails with nobody there. */
export const isVotedDown = ({ agreed, against }: Vote, { vetting }: Pick<Campaign, 'vetting'>): boolean =>
  agreed + against === 0 || agreed / (agreed + against) < vetting.agree;

interface Voting {
  readonly votes: readonly HouseholdVote[];
  readonly attended: number;
  /** Keys of the only households that the meeting is about; absent where it is about its whole village. */
  readonly alone: readonly string[] | undefined;
}

/** Refuses votes that cannot be: `VotedTwice`, `MoreVotesThanAttended` and `HouseholdNotDue`. */
export function requireVotes({ votes, attended, alone }: Voting): void {
  const keys = new Set(votes.map(({ household }) => household));
  if (keys.size < votes.length) throw new Refusal('VotedTwice', { count: votes.length - keys.size });
  const most = Math.max(0, ...votes.map(({ agreed, against }) => agreed + against));
  if (most > attended) throw new Refusal('MoreVotesThanAttended', { votes: most, attended });
  requireAlone([...keys], alone);
}

/**
 * Refuses `HouseholdNotDue` for households, as keys, that a meeting is not about; `alone` are those that it is about,
 * absent where that is its whole village.
 */
export function requireAlone(households: readonly string[], alone: readonly string[] | undefined): void {
  const others = alone ? households.filter((household) => !alone.includes(household)) : [];
  if (others.length > 0) throw new Refusal('HouseholdNotDue', { count: others.length });
}
