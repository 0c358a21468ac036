import { accountsChain } from '../../shared/access/accounts-chain.ts';
import { type ChainHead, chainName } from '../../shared/anchors/anchor.ts';
import type { Ports } from '../../shared/ports.ts';

type Chain = Pick<ChainHead, 'campaignId' | 'ward'>;

/**
 * Every audit chain: of the installation's accounts, of each campaign and its wards, and those that were anchored, which somebody may have deleted
 * together with their campaign.
 */
export async function chainsOf(
  anchored: Iterable<Chain>,
  { campaigns, wards }: Pick<Ports, 'campaigns' | 'wards'>,
): Promise<Chain[]> {
  const chains = new Map<string, Chain>();
  const add = ({ campaignId, ward }: Chain) =>
    chains.set(chainName({ campaignId, ward }), { campaignId, ward });
  add(accountsChain);
  for (const { campaign } of await campaigns.list()) {
    add({ campaignId: campaign.id, ward: '' });
    for (const review of await wards.list(campaign.id)) add(review);
  }
  for (const chain of anchored) add(chain);
  return [...chains.values()];
}
