import { Refusal } from '../../shared/errors.ts';
import { task } from '../task.ts';
import { CampaignInput, campaignStep } from './campaign-step.ts';
import { openingListsLoaded } from './create-campaign.ts';

const launch = campaignStep({
  may: 'launchCampaign',
  Input: CampaignInput,
  act: async ({ campaignId, by, request }, run, ports) => {
    if (run.status === 'closed') {
      throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
    }
    if (!(await ports.changes.knows(campaignId, openingListsLoaded))) {
      throw new Refusal('CampaignIncomplete', { campaign: campaignId });
    }
    if (run.status === 'prepared') {
      const at = ports.now().toISOString();
      await ports.changes.commit({
        run: { ...run, status: 'running', launchedAt: at },
        event: { campaignId, ward: '', at, by: by.name, did: 'launchCampaign', detail: {} },
        request,
      });
    }
  },
});

/**
 * Starts a prepared campaign; launching a running one again, by the same request too, makes sure that its
 * execution is there: a crash may have come between the commit and the start.
 */
export const launchCampaign = task(CampaignInput, async (input, ports) => {
  await launch(input, ports);
  await ports.workflows.start('campaign', input.campaignId, { campaignId: input.campaignId });
});
