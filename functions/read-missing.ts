import { householdKey, identityOfEntry } from '../shared/household.ts';
import { isListed } from '../shared/opening-list.ts';
import { task } from './task.ts';
import { WardPlace } from './ward-place.ts';
import { wardRecords } from './ward-records.ts';

/** Households of the opening list that are neither surveyed nor excused. */
export const readMissing = task(WardPlace, async (ref, ports) => {
  const { records, unmatched } = await wardRecords(ref, ports);
  const excused = new Set(records.flatMap(({ key, excused }) => (excused ? [key] : [])));
  const entries = unmatched.filter(isListed).map((entry) => ({
    household: householdKey(identityOfEntry(entry), ports.households.fingerprint),
    entry,
  }));
  return {
    missing: entries
      .filter(({ household }) => !excused.has(household))
      .map(({ household, entry: { code, head, village, people, class: before } }) => ({
        ...{ household, code, head, village, people, before },
      })),
  };
});
