import { Refusal } from '../../shared/errors.ts';
import { withWindow } from '../../shared/move-window.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { campaignCommand } from './campaign-command.ts';
import { reconcileSchedules } from './prepare-campaign.ts';

/**
 * Moves a window of the whole campaign, with a reason. Executions need no change, because every rule reads the window
 * when it is applied. Refuses `CampaignNotRunning` after the close, `ReasonMissing`, and a window that contradicts the
 * others.
 */
export const moveWindow = campaignCommand('moveWindow', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  if (run.status === 'closed') {
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  }
  const { stage, from, to, reason } = input;
  const why = requireReason(reason);
  const campaign = withWindow(run.campaign, { stage, from, to });
  await ports.changes.commit({
    run: { ...run, campaign },
    event: { ...event, why, detail: { stage, ...(from && { from }), to } },
    request,
  });
  await reconcileSchedules({ ...run, campaign }, ports);
  return undefined;
});
