import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { changeRecords, recordOf } from '../ward/change-records.ts';
import { wardCommand } from '../ward/ward-command.ts';

/** The ward withdraws a rejected household and gives a reason. What was recorded of it before stays. */
export const withdrawHousehold = wardCommand('withdrawHousehold', async (context) => {
  const { input, review, campaign } = context;
  requireStage(review, campaign, 'survey');
  const reason = requireReason(input.reason);
  const { rejected, ...rest } = await recordOf(context, input.household);
  if (!rejected) throw new Refusal('NotRejected');
  return {
    review: await changeRecords(context, [rest]),
    detail: { household: rest.key },
    // The reason may name people, so it is not in the audit chain, which observers read.
    decision: { household: rest.key, reason },
    answer: undefined,
  };
});
