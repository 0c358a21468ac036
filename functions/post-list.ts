import * as z from 'zod';
import { post } from '../shared/stages/posting.ts';
import { WardInput, wardStep } from './ward-step.ts';

/** The list hangs on the board: where, and the proof; its clock starts. */
export const postList = wardStep({
  may: 'post',
  did: 'postList',
  Input: WardInput.extend({ places: z.array(z.string().min(1)).min(1), photo: z.string().optional() }),
  act: ({ input: { places, photo }, review, campaign, now }) => {
    const posted = post(review, campaign, now);
    const { round, lastDay } = posted.postings.at(-1)!;
    return {
      review: posted,
      detail: { round, lastDay, places: places.length },
      decision: { round, lastDay, places, photo },
      answer: { round, lastDay },
    };
  },
});
