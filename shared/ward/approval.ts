import type { Campaign } from '../campaign.ts';
import { requireReason } from '../require-reason.ts';
import { endStage, requireStage } from './stage-runs.ts';
import type { InStage, WardReview } from './ward-review.ts';

/** The approver agrees with the list as it stands. */
export function approve(review: WardReview, campaign: Campaign, now: Date): InStage<'approval'> {
  requireStage(review, campaign, 'approval');
  const { returned = [] } = review.publication.answer ?? {};
  return endStage(answered(review, returned), 'approved', now);
}

/** What the approver returns: households by key, and the villages that must meet again for them. */
export interface Return {
  readonly households: readonly string[];
  readonly villages: readonly string[];
  readonly reason: string;
}

/** The approver returns households: their villages meet, and they alone are posted and approved again. */
export function returnHouseholds(
  review: WardReview,
  { households, villages, reason }: Return,
  campaign: Campaign,
  now: Date,
): InStage<'approval'> {
  requireStage(review, campaign, 'approval');
  requireReason(reason);
  const due = Object.fromEntries(villages.map((village) => [village, 'due' as const]));
  const reopened = { ...review, villages: { ...review.villages, ...due } };
  return endStage(answered(reopened, households), 'returned', now);
}

/** Remembers what the approver has seen and returned. */
function answered(review: InStage<'approval'>, returned: readonly string[]): InStage<'approval'> {
  const answer = { seen: review.generations.length, returned: [...returned] };
  return { ...review, publication: { ...review.publication, answer } };
}

/** After a return, a household that changes is posted and approved again beside those that were returned. */
export function widenReturn<R extends InStage<'survey' | 'vetting'>>(
  review: R,
  households: readonly string[],
): R {
  const { publication } = review;
  if (!publication?.answer) return review;
  const returned = [...new Set([...publication.answer.returned, ...households])];
  return { ...review, publication: { ...publication, answer: { ...publication.answer, returned } } };
}
