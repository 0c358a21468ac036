import * as z from 'zod';
import { processStep } from '../process-step.ts';
import { countChains } from './audit-chains.ts';

/**
 * Counts the broken audit chains of the running campaigns. A chain can only be broken from outside the program, so the
 * operator is alerted.
 */
export const checkChains = processStep(z.object({}), async (_input, ports) => {
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
