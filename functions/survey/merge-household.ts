import { Refusal } from '../../shared/errors.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { recordOf, type Surveyed } from '../ward/change-records.ts';
import { type WardContext, wardCommand } from '../ward/ward-command.ts';
import { listedEntry } from './listed-entry.ts';
import { leaveSurvey, openHousehold } from './open-household.ts';

/**
 * The ward merges a household that was recorded under a mistyped code into the right one, with a reason. Where the right
 * one is recorded too, that record counts; where it is only on the opening list, it takes what was recorded.
 * Refuses `SameHousehold`.
 */
export const mergeHousehold = wardCommand('mergeHousehold', async (context) => {
  const { input } = context;
  const mistyped = await openHousehold(context, input.household);
  const reason = requireReason(input.reason);
  const right = await rightHousehold(context, input.into, mistyped);
  if (right.key === mistyped.key) throw new Refusal('SameHousehold');
  return {
    review: await leaveSurvey(context, mistyped, right),
    detail: { household: mistyped.key, into: right.key },
    decision: { household: mistyped.key, into: right.key, reason },
    answer: undefined,
  };
});

/** The right household's next version. Refuses `HouseholdNotFound` unless it is recorded, or listed with a code. */
async function rightHousehold(
  context: WardContext,
  named: string,
  { recorded: { household, ...recorded } }: Surveyed,
): Promise<HouseholdRecord> {
  const listed = await listedEntry(context, named);
  const isListed = listed?.entry.code !== undefined;
  const record = await recordOf(context, listed?.key ?? named).catch((error: unknown) => {
    if (isListed && error instanceof Refusal) return undefined;
    throw error;
  });
  if (record?.recorded) return openHousehold(context, record.key);
  if (!isListed) throw new Refusal('HouseholdNotFound', { ward: context.ref.ward });
  const { key, entry } = listed;
  return { ...record, key, recorded: { ...recorded, household: { ...household, code: entry.code } } };
}
