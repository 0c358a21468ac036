import * as z from 'zod';
import { task } from '../task.ts';
import { countChains } from './audit-chains.ts';

/**
 * Reads every audit chain of the campaigns that are running and counts those that do not hold. Nobody can break one
 * through the program, so that whoever looks after it must be told.
 */
export const checkChains = task(z.object({}), async (_input, ports) => {
  const running = (await ports.campaigns.list()).filter(({ status }) => status === 'running');
  const counts = { chains: 0, broken: 0 };
  for (const { campaign } of running) {
    const wards = await ports.wards.list(campaign.id);
    const codes = wards.map(({ ward }) => ward);
    const { chains, broken } = await countChains(campaign.id, codes, ports);
    counts.chains += chains;
    counts.broken += broken;
  }
  return counts;
});
