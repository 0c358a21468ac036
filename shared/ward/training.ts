import { dayOf } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { requireReason } from '../require-reason.ts';
import { endStage, isOpen } from './stage-runs.ts';
import type { InStage, WardReview } from './ward-review.ts';

/** Records a session's attendance. The first session trains the ward, after the window too; later ones add to it. */
export function train<R extends WardReview>(review: R, attended: number, now: Date): R {
  const { at = now.toISOString(), attended: before = 0 } = review.training ?? {};
  const trained = { ...review, training: { at, attended: before + attended, waived: false } };
  return waitsForTraining(trained) ? endStage(trained, 'trained', now) : trained;
}

interface Attendance {
  readonly attended: number;
  /** How many of them reached the pass mark of the check. */
  readonly passed?: number | undefined;
  /** The id of the session, where it has a record. */
  readonly session?: string | undefined;
}

/**
 * Records attendance. Where the campaign has a check, a ward is trained once somebody has passed it. Refuses
 * `MorePassedThanAttended` and, for attendance of the same session twice, `SessionAttended`.
 */
export function attend<R extends WardReview>(
  review: R,
  { session, attended, passed }: Attendance,
  { training }: Campaign,
  now: Date,
): R {
  if (passed !== undefined && passed > attended) {
    throw new Refusal('MorePassedThanAttended', { passed, attended });
  }
  const trained = training.check && !passed ? review : train(review, attended, now);
  if (session === undefined) return trained;
  const { ward, sessions = [] } = review;
  if (sessions.some((each) => each.session === session)) throw new Refusal('SessionAttended', { ward });
  return {
    ...trained,
    sessions: [...sessions, { session, attended, ...(passed !== undefined && { passed }) }],
  };
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
