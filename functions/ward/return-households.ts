import { requireLevelDue } from '../../shared/approval/answering.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { returnHouseholds as returnToVetting } from '../../shared/ward/approval.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { keyFinder, surveyedOf } from './change-records.ts';
import { wardCommand } from './ward-command.ts';

/** The approver sends households back to vetting, with a reason; the rest stay approved. */
export const returnHouseholds = wardCommand('returnHouseholds', async (context) => {
  const { input, review, campaign, by } = context;
  requireStage(review, campaign, 'approval');
  requireLevelDue(review, campaign, by);
  const reason = requireReason(input.reason);
  const keyNamed = keyFinder(context);
  const records = await Promise.all(input.households.map((each) => surveyedOf(context, each, keyNamed)));
  const villages = [...new Set(records.map(({ recorded }) => recorded.household.village))];
  // Two names may mean one household.
  const households = [...new Set(records.map(({ key }) => key))];
  return {
    review: returnToVetting(review, { households, villages, reason }, context),
    detail: { households },
    // The reason may name people, so it is not in the audit chain, which observers read.
    decision: { households, reason },
    answer: undefined,
  };
});
