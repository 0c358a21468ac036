import { requireReason } from '../../shared/require-reason.ts';
import { returnHouseholds as giveBack } from '../../shared/ward/approval.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { surveyedOf } from './change-records.ts';
import { wardCommand } from './ward-command.ts';

/** The approver sends households back to vetting, with a reason; the rest stay approved. */
export const returnHouseholds = wardCommand('returnHouseholds', async (situation) => {
  const { input, review, campaign, now } = situation;
  requireStage(review, campaign, 'approval');
  const reason = requireReason(input.reason);
  const records = await Promise.all(input.households.map((household) => surveyedOf(situation, household)));
  const villages = [...new Set(records.map(({ recorded }) => recorded.household.village))];
  const households = records.map(({ key }) => key);
  return {
    review: giveBack(review, { households, villages, reason }, campaign, now),
    detail: { households },
    // The reason speaks of people, so it stands with the decision and not in the chain that observers read.
    decision: { households, reason },
    answer: undefined,
  };
});
