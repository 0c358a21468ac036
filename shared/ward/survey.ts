import { type UploadScope, wholeWard } from '../batch/upload-scope.ts';
import { type Day, within } from '../calendar.ts';
import { type Campaign, windowOf } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { openClaims } from './posting.ts';
import { endStage, requireStage } from './stage-runs.ts';
import type { Villages } from './village-state.ts';
import {
  type InStage,
  scoredAgain,
  villagesIn,
  villagesOf,
  votedDownIn,
  type WardReview,
} from './ward-review.ts';
import { dueDay } from './windows.ts';

/** Refuses an upload that the ward may not make today: first because of its stage, then `OutsideWindow`. */
export function requireUpload(
  review: WardReview,
  campaign: Campaign,
  today: Day,
): asserts review is InStage<'survey' | 'posting'> {
  // What a claim's recheck brings is not bound to the survey's window.
  if (openClaims(review).length > 0) return;
  requireStage(review, campaign, 'survey');
  const { from, to } = uploadDays(review, campaign);
  if (!within(today, from, to)) throw new Refusal('OutsideWindow', { stage: 'survey', on: today, from, to });
}

/** The survey window; while villages are scored again, to the day on which vetting is due, if later. */
export function uploadDays(review: InStage<'survey'>, campaign: Campaign): { from: Day; to: Day } {
  const { from } = windowOf(campaign, 'survey');
  const survey = dueDay(review, 'survey', campaign);
  const vetting = dueDay(review, 'vetting', campaign);
  const isAgain = villagesIn(review, 'reopened').length > 0 || goneAlone(review).length > 0;
  return { from, to: isAgain && vetting > survey ? vetting : survey };
}

/**
 * What may be uploaded now: all in the first round, later only the villages and households that are scored again; while a
 * list is posted, the households of accepted claims.
 */
export function uploadScope(review: WardReview): UploadScope {
  if (review.stage === 'posting') return scopeOfClaims(review);
  if (Object.keys(villagesOf(review)).length === 0) return wholeWard;
  const reopened = villagesIn(review, 'reopened');
  const down = reopened.map((village): [string, readonly string[]] => [
    village,
    votedDownIn(review, village) ?? [],
  ]);
  const gone = review.stage === 'survey' ? Object.entries(review.votedDownGone ?? {}) : [];
  return {
    villages: new Set(scoredAgain(review).villages),
    households: new Map(
      [...down, ...gone].flatMap(([village, keys]) => keys.map((key): [string, string] => [key, village])),
    ),
  };
}

/** Keys of households that were voted down and removed in this round of the survey. */
export const goneAlone = (review: WardReview): string[] =>
  review.stage === 'survey' ? Object.values(review.votedDownGone ?? {}).flat() : [];

/** A claim about a household without a key opens one new household of its village. */
function scopeOfClaims(review: WardReview): UploadScope {
  const claims = openClaims(review);
  const known = claims.filter(({ claim }) => claim.village === undefined);
  return {
    villages: new Set(),
    households: new Map(known.map(({ household }) => [household, undefined])),
    newIn: claims.flatMap(({ claim }) => claim.village ?? []),
  };
}

/** Hands the survey in. Refuses `RejectedStand`, `OpeningListOpen` and `NothingSurveyed`. */
export function submit(review: WardReview, campaign: Campaign, now: Date): InStage<'survey'> {
  requireStage(review, campaign, 'survey');
  const { ward, totals } = review;
  if (totals.rejected > 0) throw new Refusal('RejectedStand', { count: totals.rejected });
  if (totals.missing > 0) throw new Refusal('OpeningListOpen', { count: totals.missing });
  if (totals.households === 0) throw new Refusal('NothingSurveyed', { ward });
  const { votedDownGone: _, ...handedIn } = review;
  return endStage(handedIn, 'submitted', now);
}

/** Once the survey is submitted, every village with surveyed households meets; those that passed stay passed. */
export const villagesToMeet = ({ totals, villages = {} }: InStage<'survey'>): Villages =>
  Object.fromEntries(
    Object.keys(totals.villages).map((village) => [
      village,
      villages[village] === 'passed' ? 'passed' : 'due',
    ]),
  );
