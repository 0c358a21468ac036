import { answerDueOn } from '../approval/answering.ts';
import { levelsOf } from '../approval/levels.ts';
import { dayOf } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { nothingPublished } from './publication.ts';
import type { Stage } from './stage.ts';
import { countRuns, endedRun, isOpen, type StageRun } from './stage-runs.ts';
import { villagesToMeet } from './survey.ts';
import { type InStage, isIn, type WardReview } from './ward-review.ts';

/**
 * Opens the stage that follows from how the previous one ended. Opening the stage that is open changes nothing.
 * Refuses `WrongStage` for any other stage.
 */
export function openStage<S extends Stage>(
  review: WardReview,
  stage: S,
  campaign: Campaign,
  now: Date,
): InStage<S> {
  if (isOpen(review) && isIn(review, stage)) return review;
  const next = inNextStage(review, campaign, now);
  if (!next || !isIn(next, stage)) {
    throw new Refusal('WrongStage', { ward: review.ward, stage: review.stage, needs: stage });
  }
  const at = now.toISOString();
  const run = { stage, round: countRuns(review, stage) + 1, openedAt: at };
  // Nothing is left to do in a recorded ward, so its last run ends at once.
  const last: StageRun = stage === 'recorded' ? { ...run, closedAt: at, outcome: 'recorded' } : run;
  return { ...next, runs: [...next.runs, last] };
}

/** The review in the stage that comes next. Undefined while a stage is open, and after the last. */
function inNextStage(review: WardReview, campaign: Campaign, now: Date): WardReview | undefined {
  const outcome = endedRun(review)?.outcome;
  if (!outcome) return isOpen(review) ? undefined : review;
  const today = dayOf(now);
  switch (review.stage) {
    case 'training':
      return { ...review, stage: 'survey' };
    case 'survey':
      return { ...review, stage: 'vetting', villages: villagesToMeet(review) };
    case 'vetting': {
      if (outcome === 'reopened') return { ...review, stage: 'survey' };
      return { ...review, stage: 'posting', publication: review.publication ?? nothingPublished };
    }
    case 'posting': {
      const { postedAt: _, ...kept } = review;
      if (outcome === 'final') return { ...kept, stage: 'recorded', recordedOn: today };
      const [level] = levelsOf(campaign.approval);
      return { ...kept, stage: 'approval', level, dueOn: answerDueOn(campaign, now) };
    }
    case 'approval': {
      const { dueOn: _, level: __, ...kept } = review;
      if (outcome === 'returned') return { ...kept, stage: 'vetting' };
      return { ...kept, stage: 'recorded', recordedOn: today };
    }
    case 'recorded':
      return undefined;
  }
}
