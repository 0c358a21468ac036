import { type Day, dayOf, workingDaysAfter } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { Posting } from './publication.ts';
import { requireStage } from './require-stage.ts';
import { close, isOpen } from './stage-runs.ts';
import type { WardReview } from './ward-review.ts';

/** Whether a posting shows a household. */
export const isOn = ({ households }: Posting, key: string): boolean =>
  households === 'all' || households.includes(key);

/** A new public list with its own clock, from the working day after it is posted to the end of its last day. */
function posted(
  review: WardReview,
  households: Posting['households'],
  campaign: Campaign,
  now: Date,
): Posting[] {
  const lastDay = workingDaysAfter(dayOf(now), campaign.calendar.posting.workingDays, campaign);
  const round = review.postings.length + 1;
  return [...review.postings, { round, postedAt: now.toISOString(), lastDay, households }];
}

/** The list is on the board: the clock starts. After a return only the returned households are posted. */
export function post(review: WardReview, campaign: Campaign, now: Date): WardReview {
  requireStage(review, campaign, 'posting');
  if (review.postedAt) throw new Refusal('AlreadyPosted', { ward: review.ward });
  const postings = posted(review, review.scope ?? 'all', campaign, now);
  return { ...review, postings, postedAt: now.toISOString() };
}

/** The postings whose clock still runs on a day. */
export const runningPostings = ({ postings }: WardReview, today: Day): Posting[] =>
  postings.filter(({ lastDay }) => lastDay >= today);

/** Someone objects to a posted household. Refuses `NotPosted`, `PostingOver`, `ObjectionOpen`. */
export function object(review: WardReview, household: string, campaign: Campaign, now: Date): WardReview {
  requireStage(review, campaign, 'posting');
  if (!review.postedAt) throw new Refusal('NotPosted', { ward: review.ward });
  if (!runningPostings(review, dayOf(now)).some((posting) => isOn(posting, household))) {
    throw new Refusal('PostingOver');
  }
  if (openObjection(review, household)) throw new Refusal('ObjectionOpen');
  const dueOn = workingDaysAfter(dayOf(now), campaign.calendar.recheck.workingDays, campaign);
  const objection = { household, objectedAt: now.toISOString(), dueOn };
  return { ...review, objections: [...review.objections, objection] };
}

export const openObjections = ({ objections }: WardReview) =>
  objections.filter(({ resolvedAt }) => !resolvedAt);

const openObjection = (review: WardReview, household: string) =>
  openObjections(review).find((objection) => objection.household === household);

/**
 * The recheck's answer, late or not. A changed household is posted again for its own clock, whatever its class.
 */
export function resolve(
  review: WardReview,
  household: string,
  outcome: 'upheld' | 'changed',
  campaign: Campaign,
  now: Date,
): WardReview {
  requireStage(review, campaign, 'posting');
  const open = openObjection(review, household);
  if (!open) throw new Refusal('NoObjection');
  const late = dayOf(now) > open.dueOn;
  const resolved = { ...open, resolvedAt: now.toISOString(), outcome, late };
  const objections = review.objections.map((each) => (each === open ? resolved : each));
  const postings = outcome === 'changed' ? posted(review, [household], campaign, now) : review.postings;
  return endPosting({ ...review, objections, postings }, campaign, now);
}

/** Ends the stage by itself once every clock has run out and nothing is open; else gives the review unchanged. */
export function endPosting(review: WardReview, campaign: Campaign, now: Date): WardReview {
  if (review.stage !== 'posting' || !review.postedAt || !isOpen(review)) return review;
  const over = runningPostings(review, dayOf(now)).length === 0 && openObjections(review).length === 0;
  if (!over) return review;
  return close(review, campaign.approval === 'none' ? 'final' : 'clear', now);
}
