import { dayOf } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { requireReason } from '../require-reason.ts';
import { endStage, isOpen } from './stage-runs.ts';
import type { InStage, WardReview } from './ward-review.ts';

/** Records a session's attendance. The first session trains the ward, after the window too; later ones add to it. */
export function train<R extends WardReview>(review: R, attended: number, now: Date): R {
  const { at = now.toISOString(), attended: before = 0 } = review.training ?? {};
  const trained = { ...review, training: { at, attended: before + attended, waived: false } };
  return waitsForTraining(trained) ? endStage(trained, 'trained', now) : trained;
}

/** The coordinator lets a ward go on untrained, with a reason. Attendance that is recorded stays. */
export function waiveTraining<R extends WardReview>(review: R, reason: string, now: Date): R {
  requireReason(reason);
  const training = review.training ?? { at: now.toISOString(), attended: 0, waived: true };
  const waived = { ...review, training };
  return waitsForTraining(waived) ? endStage(waived, 'waived', now) : waived;
}

/** Where training is only advised, the survey does not wait for it: the stage ends when the window opens. */
export function endAdvisedTraining<R extends WardReview>(review: R, campaign: Campaign, now: Date): R {
  const isDue = campaign.training.gate === 'advisory' && dayOf(now) >= campaign.calendar.survey.from;
  return isDue && waitsForTraining(review) ? endStage(review, 'untrained', now) : review;
}

const waitsForTraining = (review: WardReview): review is InStage<'training'> =>
  review.stage === 'training' && isOpen(review);
