import * as z from 'zod';
import { waiveTraining as waive } from '../../shared/ward/training.ts';
import { WardInput, wardStep } from './ward-step.ts';

/** The coordinator lets a ward go on untrained, with a reason. */
export const waiveTraining = wardStep({
  may: 'waiveTraining',
  did: 'waiveTraining',
  Input: WardInput.extend({ reason: z.string() }),
  act: ({ input: { reason }, review, now }) => ({
    review: waive(review, reason, now),
    why: reason,
    answer: undefined,
  }),
});
