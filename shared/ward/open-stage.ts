import { dayOf, workingDaysAfter } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { Stage } from './stage.ts';
import { close, countRuns, isOpen } from './stage-runs.ts';
import type { WardReview } from './ward-review.ts';

/** Opens a stage after the one before has closed. Opening what is open already changes nothing. */
export function openStage(review: WardReview, stage: Stage, campaign: Campaign, now: Date): WardReview {
  if (isOpen(review)) {
    if (review.stage === stage) return review;
    throw new Refusal('WrongStage', { ward: review.ward, stage: review.stage, needs: stage });
  }
  const run = { stage, round: countRuns(review, stage) + 1, openedAt: now.toISOString() };
  const { campaignId, ward, rev, attempt, generations, villages, postings, objections, extensions, totals } =
    review;
  const base = {
    ...{ campaignId, ward, rev, attempt, generations, villages, postings, objections, extensions, totals },
    ...(review.training && { training: review.training }),
    ...(review.scope && { scope: review.scope }),
    ...(review.answered !== undefined && { answered: review.answered }),
    runs: [...review.runs, run],
  };
  if (stage === 'approval') {
    const dueOn = workingDaysAfter(dayOf(now), campaign.calendar.approval.workingDays, campaign);
    return { ...base, stage, dueOn };
  }
  if (stage === 'recorded') {
    return close({ ...base, stage, recordedOn: dayOf(now) }, 'recorded', now);
  }
  return { ...base, stage };
}
