import { giveOpinion as give } from '../../shared/approval/opinions.ts';
import { wardCommand } from '../ward/ward-command.ts';

/** Whoever is asked gives a second opinion on the ward's list. */
export const giveOpinion = wardCommand('giveOpinion', (context) => {
  const { opinion, advice, text } = context.input;
  return {
    review: give(context.review, { opinion, advice }, context),
    detail: { opinion, advice },
    decision: { opinion, advice, text },
    answer: undefined,
  };
});
