import { Refusal } from '../../shared/errors.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { changeRecords } from '../ward/change-records.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { listedEntry } from './listed-entry.ts';

/**
 * Records why a household of the opening list is not surveyed. If it is surveyed later, the survey counts.
 * Refuses `NotOnOpeningList`.
 */
export const excuseHousehold = wardCommand('excuseHousehold', async (context) => {
  const { input, ref, review, campaign, now, ports } = context;
  requireStage(review, campaign, 'survey');
  const listed = await listedEntry(context, input.household);
  if (!listed) throw new Refusal('NotOnOpeningList', { ward: ref.ward });
  const { key } = listed;
  const before = await ports.households.record(ref, review.generations, key);
  const excused = { reason: input.reason, at: now.toISOString() };
  return {
    review: await changeRecords(context, [{ ...before, key, excused }]),
    detail: { household: key, reason: input.reason },
    answer: undefined,
  };
});
