import type { Message } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';

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
