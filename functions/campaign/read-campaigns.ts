import { concerns } from '../../shared/access/accounts.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import { endpoint } from '../../shared/contract/contract.ts';
import { requireSignedIn } from '../authorise.ts';
import type { Step } from '../step.ts';

/** The campaigns of the asker's area. */
export const readCampaigns: Step<'readCampaigns'> = async ({ by }, { campaigns }) => {
  requireSignedIn(endpoint('readCampaigns'), by);
  const runs = await campaigns.list();
  const own = runs.filter(({ campaign }) => concerns(campaign, by));
  return { campaigns: own.filter((run) => isListed(run, by)).map(lineOf) };
};

/** A province has thousands of reviews of months in a few years: those that are over stand under their wards' requests. */
const isListed = ({ campaign, status }: CampaignRun, { role }: Actor): boolean =>
  role === 'ward' || campaign.review === undefined || status !== 'closed';

const lineOf = ({ campaign: { id, title, year, review }, status }: CampaignRun) => ({
  id,
  title,
  year,
  status,
  review,
});
