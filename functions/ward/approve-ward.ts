import { approve } from '../../shared/ward/approval.ts';
import { WardInput, wardStep } from './ward-step.ts';

/** The approver agrees with the ward's list. */
export const approveWard = wardStep({
  may: 'approve',
  did: 'approveWard',
  Input: WardInput,
  act: ({ review, campaign, now }) => ({
    review: approve(review, campaign, now),
    detail: { households: review.totals.households },
    answer: undefined,
  }),
});
