import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { Stage } from './stage.ts';
import { isOpen } from './stage-runs.ts';
import type { InStage, WardReview } from './ward-review.ts';

/** Refuses `TrainingNotDone` where the gate is required, then `WrongStage` unless the stage is open. */
export function requireStage<S extends Stage>(
  review: WardReview,
  campaign: Campaign,
  needs: S,
): asserts review is InStage<S> {
  const { ward, stage } = review;
  if (stage === 'training' && campaign.training.gate === 'required' && !review.training) {
    throw new Refusal('TrainingNotDone', { ward });
  }
  if (stage !== needs || !isOpen(review)) throw new Refusal('WrongStage', { ward, stage, needs });
}
