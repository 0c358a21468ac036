import { type Campaign, standardsOf } from '../../shared/campaign.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import type { Ports } from '../../shared/ports.ts';
import type { RequestKey } from '../../shared/request-key.ts';
import { summarise } from '../../shared/results/summarise.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';

/** The request that commits a campaign's opening lists. Without them the campaign cannot be launched. */
export const openingListsLoaded: RequestKey = { id: 'opening-lists' };

/** The review of a ward where nothing is surveyed yet, with the totals of its opening list. */
export function withOpening(
  review: WardReview,
  opening: readonly OpeningEntry[],
  campaign: Campaign,
  { households: { fingerprint } }: Ports,
): WardReview {
  const standards = standardsOf(campaign);
  return { ...review, totals: summarise({ records: [], opening, standards, fingerprint }) };
}
