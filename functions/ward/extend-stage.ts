import { dayOf } from '../../shared/calendar.ts';
import { paperGiven } from '../../shared/papers/signed-paper.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { extend } from '../../shared/ward/windows.ts';
import { wardCommand } from './ward-command.ts';

/**
 * Extends a window for one ward, with a reason and, where there is one, the paper that orders it. Refuses
 * `ExtensionTooEarly`, `ReasonMissing`, and `DayInFuture` for a paper of a day to come.
 */
export const extendStage = wardCommand('extendStage', ({ input, review, campaign, now }) => {
  const { stage, to, reason } = input;
  const paper = paperGiven(input.paper, dayOf(now));
  return {
    why: requireReason(reason),
    review: extend(review, { stage, to, paper }, campaign),
    detail: { stage, to, ...paper },
    answer: undefined,
  };
});
