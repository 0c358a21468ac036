import { Refusal } from '../../shared/errors.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { householdKey, identityOfEntry } from '../../shared/household-key.ts';
import { isListed } from '../../shared/opening/opening-list.ts';
import type { Households } from '../../shared/ports.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { changeRecords } from '../ward/change-records.ts';
import { wardCommand } from '../ward/ward-command.ts';

/**
 * Records why a household of the opening list is not surveyed. If it is surveyed later, the survey counts.
 * Refuses `NotOnOpeningList`.
 */
export const excuseHousehold = wardCommand('excuseHousehold', async (context) => {
  const { input, ref, review, campaign, now, ports } = context;
  requireStage(review, campaign, 'survey');
  const key = keyOnList(input.household, await ports.households.opening(ref), ports.households);
  if (key === undefined) throw new Refusal('NotOnOpeningList', { ward: ref.ward });
  const before = await ports.households.record(ref, review.generations, key);
  const excused = { reason: input.reason, at: now.toISOString() };
  return {
    review: await changeRecords(context, [{ ...before, key, excused }]),
    detail: { household: key, reason: input.reason },
    answer: undefined,
  };
});

/** The key of a listed household that people name by its code, its head's id number or the key itself. */
function keyOnList(
  named: string,
  entries: readonly OpeningEntry[],
  { fingerprint }: Households,
): string | undefined {
  const keyOf = (entry: OpeningEntry) => householdKey(identityOfEntry(entry), fingerprint);
  const entry = entries
    .filter(isListed)
    .find((each) => each.code === named || each.citizenId === named || keyOf(each) === named);
  return entry && keyOf(entry);
}
