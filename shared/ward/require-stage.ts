import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { Stage } from './stage.ts';
import { isOpen } from './stage-runs.ts';
import type { WardReview } from './ward-review.ts';

/** Refuses `TrainingNotDone` where the gate is required, then `WrongStage` unless one of the stages is open. */
export function requireStage<S extends Stage>(
  review: WardReview,
  campaign: Campaign,
  ...stages: [S, ...S[]]
): asserts review is Extract<WardReview, { stage: S }> {
  const { ward, stage } = review;
  if (stage === 'training' && campaign.training.gate === 'required' && !review.training) {
    throw new Refusal('TrainingNotDone', { ward });
  }
  if (!(stages as Stage[]).includes(stage) || !isOpen(review)) {
    throw new Refusal('WrongStage', { ward, stage, needs: stages.join(', ') });
  }
}
