import { Refusal } from '../../shared/errors.ts';
import { nextCampaign } from '../../shared/launch/next-campaign.ts';
import { requireOfYear } from '../../shared/requests/monthly-review.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { addCampaign } from '../campaign/create-campaign.ts';

/**
 * Creates the campaign of another year after a closed one. It sends nothing and opens nothing, and may contradict
 * itself until its launch. Its opening lists come ward by ward, see `takeClosingList`: a province's are too long for one
 * request. Refuses `CampaignNotClosed`, `OfMonthlyReview`, and `CampaignExists` where the id is taken.
 */
export const copyCampaign = campaignCommand('copyCampaign', async ({ by, run, input, ports }) => {
  const { campaign, status } = run;
  if (status !== 'closed') throw new Refusal('CampaignNotClosed', { campaign: campaign.id });
  requireOfYear(campaign);
  const next = nextCampaign(campaign, input);
  return addCampaign(next, { opening: {}, by, did: 'copyCampaign', from: campaign.id }, ports);
});
