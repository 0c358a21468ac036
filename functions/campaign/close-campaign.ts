import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { goOnWhenRecorded } from './await-wards.ts';
import { campaignCommand } from './campaign-command.ts';
import { executionOf } from './start-wards.ts';

/**
 * The coordinator ends a campaign before all wards are recorded, with a reason; the event names the unfinished
 * wards and their executions are stopped. The same request again stops what a crash left running.
 */
export const closeCampaign = campaignCommand('closeCampaign', async (situation) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = situation;
  if (!isRepeated && run.status !== 'running') {
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  }
  const unfinished = (await ports.wards.list(campaignId)).filter(({ stage }) => stage !== 'recorded');
  if (!isRepeated) {
    const why = requireReason(input.reason);
    await ports.changes.commit({
      run: { ...run, status: 'closed', closedOn: dayOf(new Date(event.at)), closedBecause: why },
      event: { ...event, why, detail: { unfinished: unfinished.map(({ ward }) => ward) } },
      request,
    });
  }
  // All at once: the coordinator waits, and one after another a large province would take half a minute.
  const stop = (review: WardReview) =>
    ports.workflows.stop('wardReview', executionOf(review), 'campaign closed');
  await Promise.all(unfinished.map(stop));
  await goOnWhenRecorded(campaignId, ports);
  return undefined;
});
