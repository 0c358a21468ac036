import * as z from 'zod';
import { train } from '../../shared/ward/training.ts';
import { WardInput, wardStep } from './ward-step.ts';

/** Records a training session's attendance; the first one trains the ward. */
export const recordTraining = wardStep({
  may: 'recordTraining',
  did: 'recordTraining',
  Input: WardInput.extend({ attended: z.int().min(1) }),
  act: ({ input: { attended }, review, now }) => ({
    review: train(review, attended, now),
    detail: { attended },
    answer: undefined,
  }),
});
