import * as z from 'zod';
import { resultOf } from '../../shared/results/result.ts';
import { countChains } from '../audit/audit-chains.ts';
import { task } from '../task.ts';

/** The campaign's result as it stands, with its audit chains checked. */
export const readResult = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  const reviews = await ports.wards.list(campaignId);
  const wards = reviews.map(({ ward }) => ward);
  const { events, broken } = await countChains(campaignId, wards, ports);
  return resultOf({
    run,
    reviews,
    duplicates: await ports.households.duplicates(campaignId),
    reminders: await ports.reminders.list(campaignId),
    audit: { events, valid: broken === 0 },
  });
});
