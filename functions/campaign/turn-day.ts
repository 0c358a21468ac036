import * as z from 'zod';
import type { Campaign } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { endedRun } from '../../shared/ward/stage-runs.ts';
import { endAdvisedTraining } from '../../shared/ward/training.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { endPostingIfDecided } from '../intake/intake-state.ts';
import { completeNow, completionOf } from '../messages/complete-task.ts';
import { processStep } from '../process-step.ts';
import { endWaitIfRecorded } from './await-wards.ts';
import { startWards } from './start-wards.ts';

/**
 * Does what is due when a day begins: ends postings whose clock has run out, ends the training of wards where it is
 * only advised, and starts executions that a crash kept from starting. Everything follows from the store, so calling
 * it again, late or early, does no harm.
 */
export const turnDay = processStep(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  if (run.status === 'running') {
    for (const review of await ports.wards.list(campaignId)) await endDueStage(review, run.campaign, ports);
    await startWards({ campaignId }, ports);
  }
  await endWaitIfRecorded(run, ports);
});

/** Ends the ward's stage if its time is over. */
async function endDueStage(before: WardReview, campaign: Campaign, ports: Ports): Promise<void> {
  const now = ports.now();
  const { campaignId, ward } = before;
  const ref = { campaignId, ward };
  const posted = await endPostingIfDecided(before, { ref, campaign, now, ports });
  const review = endAdvisedTraining(posted, campaign, now);
  if (review === before) return;
  const run = endedRun(review);
  if (!run) return;
  const { stage, round, outcome } = run;
  const outbox = [completionOf(review, run)];
  try {
    await ports.changes.commit({
      review,
      event: {
        campaignId,
        ward,
        at: now.toISOString(),
        by: 'rasoat',
        did: 'endStage',
        detail: { stage, round, outcome },
      },
      outbox,
    });
    await completeNow(outbox, ports);
  } catch (error) {
    // Somebody changed the ward at the same moment: their command ends the stage, or the next call of this step does.
    if (!(error instanceof Refusal && error.name === 'Stale')) throw error;
  }
}
