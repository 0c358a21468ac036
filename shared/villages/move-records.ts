import { fold } from '../names.ts';
import type { HouseholdRecord } from '../records.ts';
import type { VillageChange } from './change-villages.ts';

/** The next versions of the records whose villages have another name now; the others stay as they are. */
export function movedRecords(
  records: readonly HouseholdRecord[],
  changes: readonly VillageChange[],
): HouseholdRecord[] {
  const names = new Map(changes.flatMap(({ from, to }) => from.map((part) => [fold(part), to] as const)));
  const nameOf = (village: string) => names.get(fold(village)) ?? village;
  return records.flatMap((record) => {
    const moved = { ...record };
    const { recorded, rejected } = record;
    if (recorded) moved.recorded = { ...recorded, household: movedHousehold(recorded.household, nameOf) };
    if (rejected?.village !== undefined) moved.rejected = { ...rejected, village: nameOf(rejected.village) };
    const isSame =
      moved.recorded?.household.village === recorded?.household.village &&
      moved.rejected?.village === rejected?.village;
    return isSame ? [] : [moved];
  });
}

/** A household that was moved before keeps the name that it was recorded under. */
function movedHousehold<Moved extends { village: string; formerly?: string | undefined }>(
  household: Moved,
  nameOf: (village: string) => string,
): Moved {
  const village = nameOf(household.village);
  if (village === household.village) return household;
  return { ...household, village, formerly: household.formerly ?? household.village };
}
