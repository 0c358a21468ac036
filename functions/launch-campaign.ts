import { Refusal } from '../shared/errors.ts';
import { CampaignInput, campaignStep } from './campaign-step.ts';

/** Starts a prepared campaign; launching a running one again makes sure that its execution is there. */
export const launchCampaign = campaignStep({
  may: 'launchCampaign',
  Input: CampaignInput,
  act: async ({ campaignId, by, request }, run, ports) => {
    if (run.status === 'closed') {
      throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
    }
    if (run.status === 'prepared') {
      const at = ports.now().toISOString();
      await ports.changes.commit({
        run: { ...run, status: 'running', launchedAt: at },
        event: { campaignId, ward: '', at, by: by.name, did: 'launchCampaign', detail: {} },
        request,
      });
    }
    await ports.workflows.start('campaign', campaignId, { campaignId });
  },
});
