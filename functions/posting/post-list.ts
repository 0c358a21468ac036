import { post } from '../../shared/ward/posting.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { withPostedList } from './posted-list.ts';

/** The list is on the board: where; its clock starts. */
export const postList = wardCommand('postList', async (situation) => {
  const { input, review, campaign, now } = situation;
  const { places } = input;
  const posted = await withPostedList(review, post(review, campaign, now), situation);
  const { round, lastDay } = posted.publication.postings.at(-1)!;
  return {
    review: posted,
    detail: { round, lastDay, places: places.length },
    decision: { round, lastDay, places },
    answer: { round, lastDay },
  };
});
