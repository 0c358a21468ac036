import * as z from 'zod';
import { firstBreak } from '../shared/audit.ts';
import type { CampaignRun } from '../shared/campaign.ts';
import type { Ports } from '../shared/ports.ts';
import { sha256 } from './sha256.ts';
import { task } from './task.ts';

/**
 * Reads every audit chain of the campaigns that are running and counts those that do not hold: an event that was
 * changed or taken out. Nobody can do that through the program, so that whoever looks after it must be told.
 */
export const checkChains = task(z.object({}), async (_input, ports) => {
  const running = (await ports.campaigns.list()).filter(({ status }) => status === 'running');
  const counts = { chains: 0, broken: 0 };
  for (const run of running) {
    for (const ward of await chainsOf(run, ports)) {
      const chain = await ports.audit.chain(run.campaign.id, ward);
      counts.chains += 1;
      if (firstBreak(chain, sha256) !== undefined) counts.broken += 1;
    }
  }
  return counts;
});

/** The campaign's own chain, and one for each ward. */
const chainsOf = async ({ campaign }: CampaignRun, { wards }: Ports): Promise<string[]> => [
  '',
  ...(await wards.list(campaign.id)).map(({ ward }) => ward),
];
