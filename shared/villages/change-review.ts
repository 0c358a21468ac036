import { Refusal } from '../errors.ts';
import { fold } from '../names.ts';
import { endedRun } from '../ward/stage-runs.ts';
import { ofVillage, type Villages } from '../ward/village-state.ts';
import type { VotedDown } from '../ward/votes.ts';
import { isIn, villagesOf, votedDownIn, type WardReview } from '../ward/ward-review.ts';
import type { VillageChange } from './change-villages.ts';

/** Whether the ward's list may still get other villages: it is not posted, nor about to be. */
export const isUnposted = (review: WardReview): boolean =>
  isIn(review, 'training') ||
  isIn(review, 'survey') ||
  (isIn(review, 'vetting') && endedRun(review)?.outcome !== 'forwarded');

/**
 * The review with its villages under other names: one that was merged has passed if all of its parts had, else it meets.
 * Refuses `VillagesPosted` once the list is handed on, and `VillageScoredAgain` for merging one that a meeting sent back.
 */
export function reviewAfter(review: WardReview, changes: readonly VillageChange[]): WardReview {
  if (!isUnposted(review)) throw new Refusal('VillagesPosted', { ward: review.ward });
  for (const change of changes) requireNoneSentBack(review, change);
  const renamed = new Map(changes.flatMap(({ from, to }) => from.map((part) => [fold(part), to] as const)));
  const nameOf = (village: string) => renamed.get(fold(village)) ?? village;
  if (!('villages' in review) || !review.villages) return review;
  const votedDown = 'votedDown' in review && review.votedDown;
  const votedDownGone = 'votedDownGone' in review && review.votedDownGone;
  return {
    ...review,
    villages: statesAfter(review.villages, nameOf),
    ...(votedDown && { votedDown: votesAfter(votedDown, nameOf) }),
    ...(votedDownGone && { votedDownGone: votesAfter(votedDownGone, nameOf) }),
  };
}

function requireNoneSentBack(review: WardReview, { from }: VillageChange): void {
  if (from.length === 1) return;
  const parts = new Set(from.map(fold));
  const sentBack = Object.entries(villagesOf(review)).find(
    ([name, state]) => parts.has(fold(name)) && (state === 'reopened' || votedDownIn(review, name)),
  );
  if (sentBack) throw new Refusal('VillageScoredAgain', { village: sentBack[0] });
}

function statesAfter(villages: Villages, nameOf: (village: string) => string): Villages {
  const after: Record<string, Villages[string]> = {};
  for (const [village, state] of Object.entries(villages)) {
    const name = nameOf(village);
    const isMet = Object.hasOwn(after, name) && after[name] !== state;
    after[name] = isMet ? 'due' : state;
  }
  return after;
}

function votesAfter(votedDown: VotedDown, nameOf: (village: string) => string): VotedDown {
  const after: VotedDown = {};
  for (const [village, keys] of Object.entries(votedDown)) {
    const name = nameOf(village);
    after[name] = [...(ofVillage(after, name) ?? []), ...keys].toSorted();
  }
  return after;
}
