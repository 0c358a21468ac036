import { maskText } from '../../shared/batch/findings/mask.ts';
import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { endWaitIfRecorded } from './await-wards.ts';
import { campaignCommand } from './campaign-command.ts';
import { executionOf } from './start-wards.ts';

/**
 * The coordinator ends a campaign before all wards are recorded and gives a reason. The event names the unfinished
 * wards, and their executions are stopped. The same request again stops what a crash left running.
 */
export const closeCampaign = campaignCommand('closeCampaign', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  if (!isRepeated && run.status !== 'running') {
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  }
  const unfinished = (await ports.wards.list(campaignId)).filter(({ stage }) => stage !== 'recorded');
  let closed = run;
  if (!isRepeated) {
    const why = requireReason(input.reason);
    closed = { ...run, status: 'closed', closedOn: dayOf(new Date(event.at)), closedBecause: why };
    await ports.changes.commit({
      run: closed,
      event: { ...event, why: maskText(why), detail: { unfinished: unfinished.map(({ ward }) => ward) } },
      request,
    });
  }
  // In parallel because the coordinator waits: one after another takes half a minute in a large province.
  const stop = (review: WardReview) =>
    ports.workflows.stop('wardReview', executionOf(review), 'campaign closed');
  await Promise.all(unfinished.map(stop));
  await endWaitIfRecorded(closed, ports);
  return undefined;
});
