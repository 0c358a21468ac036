import { hash } from 'node:crypto';
import { firstBreak } from '../../shared/audit.ts';
import type { Ports } from '../../shared/ports.ts';

/** Counts over a campaign's audit chains: its own and one for each ward. */
export interface ChainCounts {
  readonly chains: number;
  readonly events: number;
  /** Chains in which an event was changed or removed. */
  readonly broken: number;
}

/** Reads all of a campaign's chains and checks them. */
export async function countChains(
  campaignId: string,
  wards: readonly string[],
  { audit }: Ports,
): Promise<ChainCounts> {
  const found = await Promise.all(
    ['', ...wards].map(async (ward) => {
      const chain = await audit.chain(campaignId, ward);
      return {
        events: chain.length,
        isBroken: firstBreak(chain, (text) => hash('sha256', text)) !== undefined,
      };
    }),
  );
  return {
    chains: found.length,
    events: found.reduce((sum, { events }) => sum + events, 0),
    broken: found.filter(({ isBroken }) => isBroken).length,
  };
}
