import * as z from 'zod';
import { post } from '../../shared/ward/posting.ts';
import { WardInput, wardStep } from '../ward/ward-step.ts';
import { withPostedList } from './posted-list.ts';

/** The list hangs on the board: where, and the proof; its clock starts. */
export const postList = wardStep({
  may: 'post',
  did: 'postList',
  Input: WardInput.extend({ places: z.array(z.string().min(1)).min(1), photo: z.string().optional() }),
  act: async (situation) => {
    const { input, review, campaign, now } = situation;
    const { places, photo } = input;
    const posted = await withPostedList(review, post(review, campaign, now), situation);
    const { round, lastDay } = posted.publication.postings.at(-1)!;
    return {
      review: posted,
      detail: { round, lastDay, places: places.length },
      decision: { round, lastDay, places, photo },
      answer: { round, lastDay },
    };
  },
});
