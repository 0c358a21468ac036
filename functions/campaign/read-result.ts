import { resultOf } from '../../shared/results/result.ts';
import { countChains } from '../audit/audit-chains.ts';
import { campaignRead } from './campaign-read.ts';

/** The campaign's result as it stands, with its audit chains checked. */
export const readResult = campaignRead('readResult', async ({ run, campaign, ports }) => {
  const reviews = await ports.wards.list(campaign.id);
  const wards = reviews.map(({ ward }) => ward);
  const { events, broken } = await countChains(campaign.id, wards, ports);
  return resultOf({
    run,
    reviews,
    duplicates: await ports.households.duplicates(campaign.id),
    reminders: await ports.reminders.list(campaign.id),
    audit: { events, valid: broken === 0 },
  });
});
