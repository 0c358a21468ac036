import { askOpinion as ask } from '../../shared/approval/opinions.ts';
import { Refusal } from '../../shared/errors.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { advisersOf } from './advisers.ts';

/** The level whose answer is due asks another approver for a second opinion. */
export const askOpinion = wardCommand('askOpinion', async (context) => {
  const { input, ref, by, campaign, ports } = context;
  const { of, text } = input;
  const review = ask(context.review, of, context);
  if (of !== undefined && !(await advisersOf(by, ref.ward, campaign, ports.identity)).includes(of)) {
    throw new Refusal('UserNotFound');
  }
  const opinion = publicationOf(review).opinions?.length ?? 0;
  return {
    review,
    detail: { opinion },
    // The text may name people, so it is not in the audit chain, which observers read.
    decision: { opinion, ...(of !== undefined && { of }), text },
    answer: undefined,
  };
});
