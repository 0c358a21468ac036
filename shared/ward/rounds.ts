import type { Stage } from './stage.ts';
import { countRuns } from './stage-runs.ts';
import { publicationOf, type WardReview } from './ward-review.ts';

/** How often a stage was open. Each posting is a round, also one after an objection and one that is not up yet. */
export function roundsOf(review: WardReview, stage: Stage): number {
  if (stage !== 'posting') return countRuns(review, stage);
  const waits = review.stage === 'posting' && !review.postedAt;
  return publicationOf(review).postings.length + (waits ? 1 : 0);
}
