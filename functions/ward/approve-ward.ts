import { levelDue } from '../../shared/approval/answering.ts';
import { levelsOf } from '../../shared/approval/levels.ts';
import { approve } from '../../shared/ward/approval.ts';
import { requirePairsDecided } from '../pairs/require-decided.ts';
import { wardCommand } from './ward-command.ts';

/** The level whose answer is due approves the ward's list as it stands. Refuses `PairsOpen`. */
export const approveWard = wardCommand('approveWard', async (context) => {
  const { review, campaign } = context;
  const level = levelDue(review, campaign);
  const isOneOfSeveral = levelsOf(campaign.approval).length > 1;
  const approved = approve(review, context);
  await requirePairsDecided(context);
  return {
    review: approved,
    detail: { households: review.totals.households, ...(isOneOfSeveral && level && { level }) },
    answer: undefined,
  };
});
