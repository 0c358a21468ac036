import { Campaign } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { campaignCommand } from './campaign-command.ts';
import { reconcileSchedules } from './prepare-campaign.ts';

/**
 * Moves a window of the whole campaign, with a reason. Executions need no change, because every rule reads the window
 * when it is applied. Refuses `CampaignNotRunning` after the close, `WindowReversed` and `ReasonMissing`.
 */
export const moveWindow = campaignCommand('moveWindow', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  if (run.status === 'closed') {
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  }
  const { stage, from, to, reason } = input;
  const why = requireReason(reason);
  const { calendar } = run.campaign;
  const window = { ...calendar[stage], ...(from && stage !== 'vetting' && { from }), to };
  const moved = Campaign.safeParse({ ...run.campaign, calendar: { ...calendar, [stage]: window } });
  if (!moved.success) throw new Refusal('WindowReversed', { from: from ?? calendar.survey.from, to });
  await ports.changes.commit({
    run: { ...run, campaign: moved.data },
    event: { ...event, why, detail: { stage, ...(from && { from }), to } },
    request,
  });
  await reconcileSchedules({ ...run, campaign: moved.data }, ports);
  return undefined;
});
