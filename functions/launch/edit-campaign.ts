import * as z from 'zod';
import { canonical } from '../../shared/audit.ts';
import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import { NewCampaign } from '../../shared/contradictions/new-campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { badRequest } from '../../shared/problems/bad-request.ts';
import { requireStandards } from '../../shared/standards/in-force.ts';
import { newReview, type WardReview } from '../../shared/ward/ward-review.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { withOpening } from '../campaign/opening-lists.ts';

/**
 * Replaces a campaign before its launch, all but its id and its province. Wards that stay keep their opening lists;
 * those of wards that go are deleted. Refuses `CampaignLaunched`, and as `createCampaign` what contradicts.
 */
export const editCampaign = campaignCommand('editCampaign', async (context) => {
  const { campaignId, run, input, event, ports } = context;
  if (run.status !== 'prepared') throw new Refusal('CampaignLaunched', { campaign: campaignId });
  const { plan: campaign } = z.object({ plan: NewCampaign }).parse(input);
  requireSame(campaign.id, campaignId, ['plan', 'id']);
  requireSame(campaign.province.code, run.campaign.province.code, ['plan', 'province', 'code']);
  requireStandards(campaign);
  const before = await ports.wards.list(campaignId);
  const reviews = await reviewsOf(campaign, run.campaign, before, ports);
  const detail = { wards: reviews.length };
  await ports.campaigns.replace({ ...run, campaign }, reviews, { ...event, detail });
  const kept = new Set(reviews.map(({ ward }) => ward));
  for (const { ward } of before) {
    if (!kept.has(ward)) await ports.households.putOpening({ campaignId, ward }, []);
  }
  return undefined;
});

function requireSame(given: string, wanted: string, path: readonly string[]): void {
  if (given !== wanted) throw badRequest(path, { vi: `giữ nguyên ${wanted}`, en: `it stays ${wanted}` });
}

/** The reviews of an edited campaign's wards. Opening lists are counted anew where its standards are others. */
function reviewsOf(
  campaign: Campaign,
  before: Campaign,
  known: readonly WardReview[],
  ports: Ports,
): Promise<WardReview[]> {
  const byWard = new Map(known.map((review) => [review.ward, review]));
  const isSame = canonical(standardsIn(campaign)) === canonical(standardsIn(before));
  const reviews = wardsOf(campaign).map(async ({ code }) => {
    const review = byWard.get(code);
    if (review && isSame) return review;
    const opening = await ports.households.opening({ campaignId: campaign.id, ward: code });
    return withOpening(review ?? newReview(campaign.id, code), opening, campaign, ports);
  });
  return Promise.all(reviews);
}

const standardsIn = ({ standards, ownStandards, standardSettings = {} }: Campaign) => ({
  standards,
  ownStandards,
  standardSettings,
});
