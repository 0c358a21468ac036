import * as z from 'zod';
import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { requireStage } from '../../shared/ward/require-stage.ts';
import { changeRecords, recordOf } from '../ward/change-records.ts';
import { WardInput, wardStep } from '../ward/ward-step.ts';

/** The ward gives up a rejected household, with a reason; what was recorded of it before stays. */
export const withdrawHousehold = wardStep({
  may: 'withdraw',
  did: 'withdrawHousehold',
  Input: WardInput.extend({ household: z.string().min(1), reason: z.string() }),
  act: async (situation) => {
    const { input, review, campaign } = situation;
    requireStage(review, campaign, 'survey');
    const why = requireReason(input.reason);
    const { rejected, ...rest } = await recordOf(situation, input.household);
    if (!rejected) throw new Refusal('NotRejected');
    return {
      review: await changeRecords(situation, [rest]),
      detail: { household: rest.key },
      // The reason speaks of people, so it stands with the decision and not in the chain that observers read.
      decision: { household: rest.key, reason: why },
      answer: undefined,
    };
  },
});
