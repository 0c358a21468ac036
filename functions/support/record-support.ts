import { requireWard } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';

/**
 * Replaces the campaign's support, before or after its launch. Refuses `WardNotFound` for support in an unknown ward,
 * and `CampaignNotRunning` after the close.
 */
export const recordSupport = campaignCommand('recordSupport', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  if (run.status === 'closed') {
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  }
  const { support } = input;
  for (const ward of new Set(support.flatMap(({ ward }) => ward ?? []))) requireWard(run.campaign, ward);
  await ports.support.put(campaignId, support);
  const programmes = new Set(support.map(({ programme }) => programme)).size;
  await ports.changes.commit({ event: { ...event, detail: { rows: support.length, programmes } }, request });
  return undefined;
});
