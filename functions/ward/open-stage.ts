import * as z from 'zod';
import { Refusal } from '../../shared/errors.ts';
import { openStage as open } from '../../shared/ward/open-stage.ts';
import { Stage } from '../../shared/ward/stage.ts';
import { countRuns, endedRun, stageTask } from '../../shared/ward/stage-runs.ts';
import { endAdvisedTraining } from '../../shared/ward/training.ts';
import { completeNow, completionOf } from '../messages/complete-task.ts';
import { processStep } from '../process-step.ts';

const Input = z.object({
  campaignId: z.string(),
  ward: z.string(),
  attempt: z.int(),
  stage: Stage,
  token: z.string(),
});

/**
 * Opens a ward's stage for people and stores the token of the task in which the workflow waits for their decision.
 * Opening the same stage again (a retry, a restart) only replaces the token. If the stage is decided already, the task
 * is completed at once.
 */
export const openStage = processStep(Input, async ({ campaignId, ward, attempt, stage, token }, ports) => {
  const { campaign, status } = await ports.campaigns.get(campaignId);
  if (status !== 'running') throw new Refusal('CampaignNotRunning', { campaign: campaignId, status });
  const before = await ports.wards.get({ campaignId, ward });
  if (attempt < before.attempt) {
    throw new Refusal('ExecutionSuperseded', { ward, attempt: before.attempt });
  }
  const decided = endedRun(before);
  if (decided?.stage === stage) {
    return ports.workflows.complete(token, completionOf(before, decided).output);
  }
  const now = ports.now();
  // Training that is only advised ends at once if the survey's window is open.
  const review = endAdvisedTraining(open(before, stage, campaign, now), campaign, now);
  const round = countRuns(review, stage);
  const ended = endedRun(review);
  const at = now.toISOString();
  const outbox = ended ? [completionOf(review, ended)] : [];
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
