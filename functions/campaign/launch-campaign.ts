import { Refusal } from '../../shared/errors.ts';
import { campaignCommand } from './campaign-command.ts';
import { openingListsLoaded } from './create-campaign.ts';

/**
 * Starts a prepared campaign; launching a running one again, by the same request too, makes sure that its
 * execution is there: a crash may have come between the commit and the start.
 */
export const launchCampaign = campaignCommand('launchCampaign', async (situation) => {
  const { campaignId, run, request, isRepeated, event, ports } = situation;
  if (!isRepeated) {
    if (run.status === 'closed') {
      throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
    }
    if (!(await ports.changes.knows(campaignId, openingListsLoaded))) {
      throw new Refusal('CampaignIncomplete', { campaign: campaignId });
    }
    if (run.status === 'prepared') {
      await ports.changes.commit({
        run: { ...run, status: 'running', launchedAt: event.at },
        event: { ...event, detail: {} },
        request,
      });
    }
  }
  await ports.workflows.start('campaign', campaignId, { campaignId });
  return undefined;
});
