import { requireReason } from '../../shared/require-reason.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { leaveSurvey, openHousehold } from './open-household.ts';

/** The ward removes a household that was recorded by mistake, with a reason. Its earlier versions stay stored. */
export const removeHousehold = wardCommand('removeHousehold', async (context) => {
  const household = await openHousehold(context, context.input.household);
  const reason = requireReason(context.input.reason);
  return {
    review: await leaveSurvey(context, household),
    detail: { household: household.key },
    // The reason may name people, so it is not in the audit chain, which observers read.
    decision: { household: household.key, reason },
    answer: undefined,
  };
});
