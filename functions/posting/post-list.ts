import { lastOf } from '../../shared/last-of.ts';
import { post } from '../../shared/ward/posting.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { withPostedList } from './posted-list.ts';

/** Records where the list is posted. Its clock starts. */
export const postList = wardCommand('postList', async (context) => {
  const { input, review, campaign, now } = context;
  const { places } = input;
  const posted = await withPostedList(review, post(review, campaign, now), context);
  const { round, lastDay } = lastOf(posted.publication.postings);
  return {
    review: posted,
    detail: { round, lastDay, places: places.length },
    decision: { round, lastDay, places },
    answer: { round, lastDay },
  };
});
