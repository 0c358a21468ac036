import * as z from 'zod';
import type { Campaign } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { endPosting } from '../../shared/ward/posting.ts';
import { endedRun } from '../../shared/ward/stage-runs.ts';
import { endAdvisedTraining } from '../../shared/ward/training.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { completeNow } from '../messages/complete-task.ts';
import { task } from '../task.ts';
import { completion } from '../ward/ward-command.ts';
import { goOnWhenRecorded } from './await-wards.ts';
import { startWards } from './start-wards.ts';

/**
 * What happens by itself when a day begins: postings end whose clock has run out, wards go on to survey where
 * training is only advised. An execution that a crash kept from starting is started. It computes from the store, so calling it again, late or early, does no harm.
 */
export const turnDay = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  const { campaign, status } = await ports.campaigns.get(campaignId);
  if (status === 'running') {
    for (const review of await ports.wards.list(campaignId)) await moveOn(review, campaign, ports);
    await startWards({ campaignId }, ports);
  }
  await goOnWhenRecorded(campaignId, ports);
});

async function moveOn(before: WardReview, campaign: Campaign, ports: Ports): Promise<void> {
  const now = ports.now();
  const review = endAdvisedTraining(endPosting(before, campaign, now), campaign, now);
  if (review === before) return;
  const { campaignId, ward } = review;
  const run = endedRun(review);
  if (!run) return;
  const { stage, round, outcome } = run;
  const outbox = [completion(review, outcome)];
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
    // Somebody acted in the ward this very moment: their action ends the stage, or the next call does.
    if (!(error instanceof Refusal && error.name === 'Stale')) throw error;
  }
}
