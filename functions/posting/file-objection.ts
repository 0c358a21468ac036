import * as z from 'zod';
import { Refusal } from '../../shared/errors.ts';
import { object } from '../../shared/ward/posting.ts';
import { runningPostings } from '../../shared/ward/publication.ts';
import { keyNamed } from '../ward/change-records.ts';
import { WardInput, wardStep } from '../ward/ward-step.ts';
import { postedLines } from './posted-list.ts';

/** Someone objects to a posted household, inside its clock; the ward must recheck it. */
export const fileObjection = wardStep({
  may: 'object',
  did: 'fileObjection',
  Input: WardInput.extend({ household: z.string().min(1), text: z.string().min(1).max(5000) }),
  act: async (situation) => {
    const { input, ref, review, campaign, now, today, ports } = situation;
    const key = await keyNamed(situation, input.household);
    const objected = object(review, key, campaign, now);
    // What hangs on the board is asked, not the records: the public's door does not lead to them.
    const posted = await postedLines(ref.ward, runningPostings(objected.publication, today), ports);
    if (!posted.some((line) => line.key === key)) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
    const { dueOn } = objected.publication.objections.at(-1)!;
    return {
      review: objected,
      detail: { household: key, dueOn },
      decision: { household: key, text: input.text, dueOn },
      answer: { dueOn },
    };
  },
});
