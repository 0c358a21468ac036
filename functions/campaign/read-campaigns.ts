import { concerns } from '../../shared/access/accounts.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import { endpoint } from '../../shared/contract/contract.ts';
import { requireSignedIn } from '../authorise.ts';
import type { Step } from '../step.ts';

/** The campaigns of the asker's area. */
export const readCampaigns: Step<'readCampaigns'> = async ({ by }, { campaigns }) => {
  requireSignedIn(endpoint('readCampaigns'), by);
  const runs = await campaigns.list();
  return { campaigns: runs.filter(({ campaign }) => concerns(campaign, by)).map(lineOf) };
};

const lineOf = ({ campaign: { id, title, year, review }, status }: CampaignRun) => ({
  id,
  title,
  year,
  status,
  review,
});
