import { isOpen } from '../ward/stage-runs.ts';
import type { WardReview } from '../ward/ward-review.ts';
import type { IntakeHead } from './entry.ts';

/**
 * Whether something came in while the list hung, but was stored only as that posting ended: then nobody has decided it,
 * and no stage waits for it.
 */
export const cameAsPostingEnded = ({ at }: Pick<IntakeHead, 'at'>, { runs }: WardReview): boolean =>
  runs.some(({ stage, closedAt }) => stage === 'posting' && closedAt !== undefined && at <= closedAt);

/**
 * The state of what nobody has decided: `late` is its end, unless the list is posted once more. Then the ward may decide
 * it, beside what comes in.
 */
export const undecidedState = (entry: Pick<IntakeHead, 'at'>, review: WardReview): 'received' | 'late' =>
  cameAsPostingEnded(entry, review) && !isPosted(review) ? 'late' : 'received';

const isPosted = (review: WardReview): boolean =>
  review.stage === 'posting' && review.postedAt !== undefined && isOpen(review);
