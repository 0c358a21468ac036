import { levelDue } from '../../shared/approval/answering.ts';
import { levelsOf } from '../../shared/approval/levels.ts';
import { approve } from '../../shared/ward/approval.ts';
import { wardCommand } from './ward-command.ts';

/** The level whose answer is due approves the ward's list as it stands. */
export const approveWard = wardCommand('approveWard', (context) => {
  const { review, campaign } = context;
  const level = levelDue(review, campaign);
  const isOneOfSeveral = levelsOf(campaign.approval).length > 1;
  return {
    review: approve(review, context),
    detail: { households: review.totals.households, ...(isOneOfSeveral && level && { level }) },
    answer: undefined,
  };
});
