import * as z from 'zod';
import { Refusal } from '../../shared/errors.ts';
import { stageTask } from '../../shared/ports.ts';
import { openStage as open } from '../../shared/ward/open-stage.ts';
import { Stage } from '../../shared/ward/stage.ts';
import { currentRun } from '../../shared/ward/stage-runs.ts';
import { endAdvisedTraining } from '../../shared/ward/training.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { completeNow } from '../messages/complete-task.ts';
import { task } from '../task.ts';
import { completion } from './ward-command.ts';

const Input = z.object({
  campaignId: z.string(),
  ward: z.string(),
  attempt: z.int(),
  stage: Stage,
  token: z.string(),
});

/**
 * Opens a ward's stage for people and keeps the token by which their decision lets the workflow go on.
 * Opening it again (a retry, a restart) only takes the newer token. A stage that was decided before the token
 * came is completed at once.
 */
export const openStage = task(Input, async ({ campaignId, ward, attempt, stage, token }, ports) => {
  const { campaign, status } = await ports.campaigns.get(campaignId);
  if (status !== 'running') throw new Refusal('CampaignNotRunning', { campaign: campaignId, status });
  const before = await ports.wards.get({ campaignId, ward });
  if (attempt < before.attempt) {
    throw new Refusal('ExecutionSuperseded', { ward, attempt: before.attempt });
  }
  const outcome = alreadyDecided(before, stage);
  if (outcome) return ports.workflows.complete(token, completion(before, outcome).output);
  const now = ports.now();
  // Where training is only advised and the survey is open, there is nothing to wait for.
  const review = endAdvisedTraining(open(before, stage, campaign, now), campaign, now);
  const { round, outcome: over } = currentRun(review)!;
  const at = now.toISOString();
  const outbox = over ? [completion(review, over)] : [];
  await ports.changes.commit({
    review,
    ...(review !== before && {
      event: { campaignId, ward, at, by: 'rasoat', did: 'openStage', detail: { stage, round } },
    }),
    task: { task: stageTask(ward, stage, round), token },
    outbox,
  });
  await completeNow(outbox, ports);
});

/** The outcome of the stage's present run, where a decision has closed it before this token came. */
function alreadyDecided(review: WardReview, stage: Stage): string | undefined {
  const run = currentRun(review);
  return run?.stage === stage ? run.outcome : undefined;
}
