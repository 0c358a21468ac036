import { problemsOf } from '../../shared/anchors/chain-check.ts';
import { campaignRead } from '../campaign/campaign-read.ts';

/** What the last nightly check found of the campaign's chains, and of the anchors that cover all chains. */
export const readChainCheck = campaignRead('readChainCheck', async ({ campaign, ports }) => {
  const found = await ports.anchors.lastCheck();
  if (!found) return { check: null };
  const { added: anchor, problems, ...check } = found;
  return { check: { ...check, anchor, problems: problemsOf(campaign.id, problems) } };
});
