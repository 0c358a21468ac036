import { maskText } from '../../shared/batch/findings/mask.ts';
import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { withWindow } from '../../shared/move-window.ts';
import { paperGiven, withPaper } from '../../shared/papers/signed-paper.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { campaignCommand } from './campaign-command.ts';
import { reconcileSchedules } from './prepare-campaign.ts';

/**
 * Moves a window of the whole campaign, with a reason and, where there is one, the paper that orders it. Executions
 * need no change, because every rule reads the window when it is applied. Refuses `CampaignNotRunning` after the close,
 * `ReasonMissing`, `DayInFuture` for a paper of a day to come, and a window that contradicts the others.
 */
export const moveWindow = campaignCommand('moveWindow', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  if (run.status === 'closed') {
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  }
  const { stage, from, to, reason } = input;
  const why = requireReason(reason);
  const paper = paperGiven(input.paper, dayOf(ports.now()));
  const campaign = withWindow(run.campaign, { stage, from, to });
  const moved = { ...run, campaign, windowPapers: withPaper(run.windowPapers, stage, paper) };
  await ports.changes.commit({
    run: moved,
    event: { ...event, why: maskText(why), detail: { stage, ...(from && { from }), to, ...paper } },
    request,
  });
  await reconcileSchedules(moved, ports);
  return undefined;
});
