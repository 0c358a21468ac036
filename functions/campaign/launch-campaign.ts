import { Refusal } from '../../shared/errors.ts';
import { requireLaunchable } from '../../shared/launch/require-launchable.ts';
import { openingListsLoaded } from '../../shared/request-key.ts';
import { campaignCommand } from './campaign-command.ts';

/**
 * Starts a prepared campaign. Launching a running one again starts its execution if a crash came between the commit
 * and the start. Refuses as `requireLaunchable`, and `CampaignIncomplete` without its opening lists.
 */
export const launchCampaign = campaignCommand('launchCampaign', async (context) => {
  const { campaignId, run, request, isRepeated, event, ports } = context;
  if (!isRepeated) {
    if (run.status === 'closed') {
      throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
    }
    if (!(await ports.changes.knows(campaignId, openingListsLoaded))) {
      throw new Refusal('CampaignIncomplete', { campaign: campaignId });
    }
    if (run.status === 'prepared') {
      requireLaunchable(run.campaign);
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
