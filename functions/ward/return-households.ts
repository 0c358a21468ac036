import * as z from 'zod';
import { requireReason } from '../../shared/require-reason.ts';
import { returnHouseholds as giveBack } from '../../shared/ward/approval.ts';
import { requireStage } from '../../shared/ward/require-stage.ts';
import { surveyedOf } from './change-records.ts';
import { WardInput, wardStep } from './ward-step.ts';

/** The approver sends households back to vetting, with a reason; the rest stay approved. */
export const returnHouseholds = wardStep({
  may: 'return',
  did: 'returnHouseholds',
  Input: WardInput.extend({ households: z.array(z.string().min(1)).min(1), reason: z.string() }),
  act: async (situation) => {
    const { input, review, campaign, now } = situation;
    requireStage(review, campaign, 'approval');
    const why = requireReason(input.reason);
    const records = await Promise.all(input.households.map((household) => surveyedOf(situation, household)));
    const villages = new Set(records.map(({ recorded }) => recorded.household.village));
    const households = records.map(({ key }) => key);
    const returned = { households, villages: [...villages], reason: why };
    return {
      review: giveBack(review, returned, campaign, now),
      detail: { households },
      // The reason speaks of people, so it stands with the decision and not in the chain that observers read.
      decision: { households, reason: why },
      answer: undefined,
    };
  },
});
