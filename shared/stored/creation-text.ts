import { canonical } from '../audit.ts';
import type { Campaign } from '../campaign.ts';
import type { WardReview } from '../ward/ward-review.ts';

/**
 * The text whose hash says which campaign was added. Its reviews keep the form that they had before version 4, so
 * that a campaign that was added then is the same one today.
 */
export function creationText(campaign: Campaign, reviews: readonly WardReview[]): string {
  const before4 = { villages: {}, postings: [], objections: [] };
  return canonical({ campaign, wards: reviews.map((review) => ({ ...review, ...before4 })) });
}
