import { type Campaign, standardsOf } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { summarise } from '../../shared/results/summarise.ts';
import { lacksCounts } from '../../shared/results/totals.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { openingOf } from '../villages/opening-of.ts';

/**
 * Counts anew the wards whose totals an earlier version made, which counted less. No fact of theirs changes, so no event
 * is written. Gives the codes of those that were counted. Called again it goes on where it was interrupted; refuses
 * `Stale` where somebody changes a ward at that moment.
 */
export async function recountWards(campaign: Campaign, ports: Ports): Promise<string[]> {
  const recounted: string[] = [];
  for (const review of await ports.wards.list(campaign.id)) {
    if (!lacksCounts(review.totals)) continue;
    await ports.changes.commit({ review: await recount(review, campaign, ports) });
    recounted.push(review.ward);
  }
  return recounted;
}

async function recount(review: WardReview, campaign: Campaign, ports: Ports): Promise<WardReview> {
  const { households } = ports;
  const ref = { campaignId: review.campaignId, ward: review.ward };
  const [records, opening] = await Promise.all([
    households.records(ref, review.generations),
    openingOf(ref, campaign, ports),
  ]);
  const { fingerprint } = households;
  const totals = summarise({ records, opening, standards: standardsOf(campaign), fingerprint });
  return { ...review, totals };
}
