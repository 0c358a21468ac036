import { type Campaign, standardsOf } from '../../shared/campaign.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import type { Ports } from '../../shared/ports.ts';
import { summarise } from '../../shared/results/summarise.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';

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
