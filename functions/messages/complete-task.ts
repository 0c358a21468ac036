import type { Message } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import { type EndedRun, stageTask } from '../../shared/ward/stage-runs.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';

export type Completion = Extract<Message, { kind: 'complete' }>;

/**
 * Completes a workflow's waiting task. Without a token nothing waits yet: `openStage` then finds the stage ended and
 * completes the task itself. Completing twice is success.
 */
export async function completeTask({ campaignId, task, output }: Completion, ports: Ports): Promise<void> {
  const token = await ports.tasks.token(campaignId, task);
  if (!token) return;
  await ports.workflows.complete(token, output);
  await ports.tasks.forget(campaignId, task, token);
}

/** The same right after the commit that queued it. What fails here is delivered from the outbox later. */
export async function completeNow(completions: readonly Completion[], ports: Ports): Promise<void> {
  for (const completion of completions) await completeTask(completion, ports).catch(() => undefined);
}

/** The message that completes a ward's waiting task with the outcome, and the ids that its workflow passes on. */
export function completionOf(review: WardReview, { stage, round, outcome }: EndedRun): Completion {
  const { campaignId, ward, attempt } = review;
  const task = stageTask(ward, stage, round);
  return { kind: 'complete', campaignId, task, output: { campaignId, ward, attempt, outcome } };
}
