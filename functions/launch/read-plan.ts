import { campaignRead } from '../campaign/campaign-read.ts';

/** The whole campaign as it is stored. It names no household. */
export const readPlan = campaignRead('readPlan', async ({ campaign, run }) => ({
  campaign,
  status: run.status,
}));
