import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { changeRecords, recordOf } from '../ward/change-records.ts';
import { wardCommand } from '../ward/ward-command.ts';

/** The ward gives up a rejected household, with a reason; what was recorded of it before stays. */
export const withdrawHousehold = wardCommand('withdrawHousehold', async (situation) => {
  const { input, review, campaign } = situation;
  requireStage(review, campaign, 'survey');
  const reason = requireReason(input.reason);
  const { rejected, ...rest } = await recordOf(situation, input.household);
  if (!rejected) throw new Refusal('NotRejected');
  return {
    review: await changeRecords(situation, [rest]),
    detail: { household: rest.key },
    // The reason speaks of people, so it stands with the decision and not in the chain that observers read.
    decision: { household: rest.key, reason },
    answer: undefined,
  };
});
