import { isAnotherHead } from '../batch/heads.ts';
import { pairMembers } from '../batch/preview/pair-members.ts';
import { everyone, type Household, type Member, type OpeningEntry } from '../household.ts';
import type { ReviewedHousehold, ReviewedWard, Version } from './reviewed-ward.ts';
import type { ChangedPeople } from './signal.ts';

/**
 * Households whose head is somebody else, or has another id number, or whose members are all others: against the opening
 * list, which may know the head alone, and against each record before.
 */
export const changedPeople = ({ surveyed, versions }: ReviewedWard): ChangedPeople[] =>
  surveyed.flatMap((reviewed) => [
    ...againstOpening(reviewed),
    ...againstRecords(reviewed.key, versions.get(reviewed.key) ?? []),
  ]);

function againstOpening({ key, household, entry }: ReviewedHousehold): ChangedPeople[] {
  const what = entry && peopleChange({ head: memberOf(entry), members: entry.members ?? [] }, household);
  if (!what) return [];
  return [{ kind: 'changedPeople', household: key, village: household.village, what, against: 'opening' }];
}

type People = Pick<Household, 'head' | 'members'>;

const memberOf = ({ head: name, birth, citizenId }: OpeningEntry): Member => ({
  name,
  ...(birth !== undefined && { birth }),
  ...(citizenId !== undefined && { citizenId }),
});

function againstRecords(key: string, versions: readonly Version[]): ChangedPeople[] {
  return versions.flatMap((after, index): ChangedPeople[] => {
    const before = versions[index - 1];
    if (!before) return [];
    const what = peopleChange(before.household, after.household);
    if (!what) return [];
    const { at, by, origin, household } = after;
    const changed = { at, origin, ...(by !== undefined && { by }) };
    const { village } = household;
    return [{ kind: 'changedPeople', household: key, village, what, against: 'record', changed }];
  });
}

const peopleChange = (before: People, after: People): ChangedPeople['what'] | undefined =>
  headChange(before.head, after.head) ?? (areAllOthers(before, after) ? 'members' : undefined);

/** A head that is somebody else, as far as name, birth and id tell, or the same one with another id number. */
function headChange(before: Member, after: Member): 'head' | 'headId' | undefined {
  if (isAnotherHead(before, after)) return 'head';
  return isAnotherId(before.citizenId, after.citizenId) ? 'headId' : undefined;
}

/** So many wrong digits are a slip of the pen: one digit, or two that changed places. */
const slips = 2;

/** Whether two id numbers are altogether others. One of 9 digits and one of 12 may be the old and the new card of one person. */
const isAnotherId = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined &&
  after?.length === before.length &&
  [...before].filter((digit, index) => digit !== after[index]).length > slips;

/** Whether none of the members before is in the household now. A list without members says nothing of them. */
function areAllOthers(before: People, after: People): boolean {
  if (before.members.length === 0 || after.members.length === 0) return false;
  return pairMembers(before.members, everyone(after)).every(([old, now]) => !old || !now);
}
