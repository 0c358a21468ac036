import { type Day, dayOf } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { requireReason } from '../require-reason.ts';
import { close } from './stage-runs.ts';
import type { WardReview } from './ward-review.ts';

/**
 * Records a session's attendance. The first one trains the ward, after the window too; later ones add to it.
 */
export function train(review: WardReview, attended: number, now: Date): WardReview {
  const before = review.training?.attended ?? 0;
  const at = review.training?.at ?? now.toISOString();
  const trained = { ...review, training: { at, attended: before + attended, waived: false } };
  return waitsForTraining(review) ? close(trained, 'trained', now) : trained;
}

/** The coordinator lets a ward go on untrained, with a reason. Attendance that is recorded stays. */
export function waiveTraining(review: WardReview, reason: string, now: Date): WardReview {
  requireReason(reason);
  const training = review.training ?? { at: now.toISOString(), attended: 0, waived: true };
  const waived = { ...review, training };
  return waitsForTraining(review) ? close(waived, 'waived', now) : waived;
}

/** Where training is only advised, the survey does not wait for it: the stage ends when the window opens. */
export function endAdvisedTraining(review: WardReview, campaign: Campaign, now: Date): WardReview {
  const today: Day = dayOf(now);
  const due = campaign.training.gate === 'advisory' && today >= campaign.calendar.survey.from;
  return due && waitsForTraining(review) ? close(review, 'untrained', now) : review;
}

const waitsForTraining = ({ stage, runs }: WardReview): boolean =>
  stage === 'training' && runs.at(-1)?.closedAt === undefined && runs.length > 0;
