import type { Campaign } from '../campaign.ts';
import { requireReason } from '../require-reason.ts';
import { requireStage } from './require-stage.ts';
import { close } from './stage-runs.ts';
import type { WardReview } from './ward-review.ts';

/** The approver agrees with the list as it stands. */
export function approve(review: WardReview, campaign: Campaign, now: Date): WardReview {
  requireStage(review, campaign, 'approval');
  return close({ ...review, answered: review.generations.length }, 'approved', now);
}

/** Households that go back to vetting, with the village of each; the rest stay approved. */
export interface Returned {
  readonly households: readonly string[];
  readonly villages: readonly string[];
  readonly reason: string;
}

/** The approver returns households: their villages meet, and they alone are posted and approved again. */
export function returnHouseholds(
  review: WardReview,
  returned: Returned,
  campaign: Campaign,
  now: Date,
): WardReview {
  requireStage(review, campaign, 'approval');
  requireReason(returned.reason);
  const due = Object.fromEntries(returned.villages.map((village) => [village, 'due' as const]));
  const villages = { ...review.villages, ...due };
  return close(
    { ...review, villages, scope: [...returned.households], answered: review.generations.length },
    'returned',
    now,
  );
}
