import * as z from 'zod';
import { firstBreak } from '../shared/audit.ts';
import { resultOf } from '../shared/result.ts';
import { sha256 } from './sha256.ts';
import { task } from './task.ts';

/** The campaign's result as it stands, with its audit chains checked. */
export const readResult = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  const reviews = await ports.wards.list(campaignId);
  const chains = await Promise.all(
    ['', ...reviews.map(({ ward }) => ward)].map((ward) => ports.audit.chain(campaignId, ward)),
  );
  return resultOf({
    run,
    reviews,
    duplicates: await ports.households.duplicates(campaignId),
    reminders: await ports.reminders.list(campaignId),
    audit: {
      events: chains.reduce((sum, chain) => sum + chain.length, 0),
      valid: chains.every((chain) => firstBreak(chain, sha256) === undefined),
    },
  });
});
