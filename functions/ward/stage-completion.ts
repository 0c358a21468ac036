import { stageTask } from '../../shared/ports.ts';
import { type EndedRun, endedRun, isOpen } from '../../shared/ward/stage-runs.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import type { Completion } from '../messages/complete-task.ts';

/** The message that completes a ward's waiting task with the outcome, and the ids that its workflow passes on. */
export function completionOf(review: WardReview, { stage, round, outcome }: EndedRun): Completion {
  const { campaignId, ward, attempt } = review;
  const task = stageTask(ward, stage, round);
  return { kind: 'complete', campaignId, task, output: { campaignId, ward, attempt, outcome } };
}

/** The messages to send after a change: one if it has ended the open stage. */
export function completionsOf(before: WardReview, after: WardReview): Completion[] {
  const ended = endedRun(after);
  return isOpen(before) && ended ? [completionOf(after, ended)] : [];
}
