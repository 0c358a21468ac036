import { approve } from '../../shared/ward/approval.ts';
import { wardCommand } from './ward-command.ts';

/** The approver approves the ward's list as it stands. */
export const approveWard = wardCommand('approveWard', ({ review, campaign, now }) => ({
  review: approve(review, campaign, now),
  detail: { households: review.totals.households },
  answer: undefined,
}));
