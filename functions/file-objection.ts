import * as z from 'zod';
import { object } from '../shared/stages/posting.ts';
import { keyNamed, surveyedOf } from './change-records.ts';
import { WardInput, wardStep } from './ward-step.ts';

/** Someone objects to a posted household, inside its clock; the ward must recheck it. */
export const fileObjection = wardStep({
  may: 'object',
  did: 'fileObjection',
  Input: WardInput.extend({ household: z.string().min(1), text: z.string().min(1).max(5000) }),
  act: async (situation) => {
    const { input, review, campaign, now } = situation;
    const key = await keyNamed(situation, input.household);
    const objected = object(review, key, campaign, now);
    await surveyedOf(situation, key);
    const { dueOn } = objected.objections.at(-1)!;
    return {
      review: objected,
      detail: { household: key, dueOn },
      decision: { household: key, text: input.text, dueOn },
      answer: { dueOn },
    };
  },
});
