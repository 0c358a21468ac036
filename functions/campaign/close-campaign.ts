import * as z from 'zod';
import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { task } from '../task.ts';
import { goOnWhenRecorded } from './await-wards.ts';
import { CampaignInput, campaignStep } from './campaign-step.ts';
import { executionOf } from './start-wards.ts';

const Input = CampaignInput.extend({ reason: z.string() });

const close = campaignStep({
  may: 'closeCampaign',
  Input,
  act: async ({ campaignId, by, request, reason }, run, ports) => {
    if (run.status !== 'running') {
      throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
    }
    const why = requireReason(reason);
    const now = ports.now();
    const unfinished = (await ports.wards.list(campaignId)).filter(({ stage }) => stage !== 'recorded');
    await ports.changes.commit({
      run: { ...run, status: 'closed', closedOn: dayOf(now), closedBecause: why },
      event: {
        ...{ campaignId, ward: '', at: now.toISOString(), by: by.name, did: 'closeCampaign', why },
        detail: { unfinished: unfinished.map(({ ward }) => ward) },
      },
      request,
    });
  },
});

/**
 * The coordinator ends a campaign before all wards are recorded, with a reason; the event names the unfinished
 * wards and their executions are stopped. The same request again stops what a crash left running.
 */
export const closeCampaign = task(Input, async (input, ports) => {
  await close(input, ports);
  const { campaignId } = input;
  if ((await ports.campaigns.get(campaignId)).status !== 'closed') return;
  const unfinished = (await ports.wards.list(campaignId)).filter(({ stage }) => stage !== 'recorded');
  // All at once: the coordinator waits, and one after another a large province would take half a minute.
  const stop = (review: WardReview) =>
    ports.workflows.stop('wardReview', executionOf(review), 'campaign closed');
  await Promise.all(unfinished.map(stop));
  await goOnWhenRecorded(campaignId, ports);
});
