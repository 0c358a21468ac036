import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { spelling } from '../household.ts';
import { requireStage } from './require-stage.ts';
import { close, currentRun, isOpen } from './stage-runs.ts';
import type { WardReview } from './ward-review.ts';

export interface Meeting {
  readonly village: string;
  readonly attended: number;
  readonly agreed: number;
}

/** A village passes at the campaign's share of those who attended, or more; nobody there is not enough. */
export const passes = ({ attended, agreed }: Meeting, campaign: Campaign): boolean =>
  attended > 0 && agreed / attended >= campaign.vetting.agree;

/**
 * Refuses a meeting that the village may not hold now. While one village is already back in the survey,
 * the others go on meeting.
 */
function requireMeeting(
  review: WardReview,
  { village, attended, agreed }: Meeting,
  campaign: Campaign,
): void {
  const scoredAgain = review.stage === 'survey' && Object.keys(review.villages).length > 0;
  const othersGoOn = scoredAgain || currentRun(review)?.outcome === 'reopened';
  if (!othersGoOn) requireStage(review, campaign, 'vetting');
  const state = review.villages[village];
  if (state === undefined) throw new Refusal('UnknownVillage', { ward: review.ward, village });
  if (state !== 'due') throw new Refusal('VillageNotOpen', { village });
  if (agreed > attended) throw new Refusal('MoreAgreedThanAttended', { agreed, attended });
}

/**
 * A village meeting (họp dân). Below the share its households go back to survey at once;
 * a second failure joins the round that is already open.
 */
export function meet(review: WardReview, meeting: Meeting, campaign: Campaign, now: Date): WardReview {
  const village = spelling(Object.keys(review.villages))(meeting.village);
  requireMeeting(review, { ...meeting, village }, campaign);
  const state = passes(meeting, campaign) ? 'passed' : 'reopened';
  const met = { ...review, villages: { ...review.villages, [village]: state } } as WardReview;
  const goesBack = state === 'reopened' && review.stage === 'vetting' && isOpen(review);
  return goesBack ? close(met, 'reopened', now) : met;
}

/** The ward forwards the list once every village has passed. Refuses `VillagesNotPassed`. */
export function forward(review: WardReview, campaign: Campaign, now: Date): WardReview {
  requireStage(review, campaign, 'vetting');
  const waiting = Object.keys(review.villages).filter((village) => review.villages[village] !== 'passed');
  if (waiting.length > 0) {
    throw new Refusal('VillagesNotPassed', { count: waiting.length, villages: waiting.join(', ') });
  }
  return close(review, 'forwarded', now);
}
