import type { AttachedTo } from '../../shared/attachments/attachment.ts';
import { Refusal } from '../../shared/errors.ts';
import { listedEntry } from '../survey/listed-entry.ts';
import { recordOf } from '../ward/change-records.ts';
import type { WardContext } from '../ward/ward-command.ts';

/** What a file is attached to, with the household's key where people name one by its code or its head's id number. */
export const placeNamed = async (context: WardContext, to: AttachedTo): Promise<AttachedTo> =>
  to.kind === 'household' ? { ...to, household: await householdNamed(context, to.household) } : to;

/** The key of a household that is surveyed, rejected or on the opening list. Refuses `HouseholdNotFound`. */
export async function householdNamed(context: WardContext, named: string): Promise<string> {
  const record = await recordOf(context, named).catch(ifNone);
  // A household that was removed or merged leaves an empty record.
  if (record?.recorded ?? record?.rejected) return record.key;
  const listed = await listedEntry(context, named);
  if (!listed) throw new Refusal('HouseholdNotFound', { ward: context.ref.ward });
  return listed.key;
}

function ifNone(error: unknown): undefined {
  if (!(error instanceof Refusal && error.name === 'HouseholdNotFound')) throw error;
}
