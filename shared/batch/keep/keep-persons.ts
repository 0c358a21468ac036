import type { Household, Member } from '../../household.ts';
import type { ColumnKey } from '../header/columns.ts';
import { isAnotherHead } from '../heads.ts';
import { pairMembers } from '../preview/pair-members.ts';

type Persons = Pick<Household, 'head' | 'members'>;

export const lacksId = (columns: ReadonlySet<ColumnKey>): boolean =>
  !columns.has('citizenId') && !columns.has('formerId');

/**
 * The persons of a household with what the file has no column for from those who are recorded, each beside the same
 * person. A file without rows of members leaves them as they were, unless it says that the head lives alone; whoever is
 * the head now is no member any more.
 */
export function keepPersons(old: Persons, next: Household, columns: ReadonlySet<ColumnKey>): Persons {
  const { head, heads, others } = pairHeads(old, next);
  if (columns.has('member') || next.members.length > 0) {
    const members = new Map(pairMembers(others, next.members).map(([before, after]) => [after, before]));
    return {
      head: keepOf(heads, head, columns),
      members: next.members.map((member) => keepOf(members.get(member), member, columns)),
    };
  }
  return { head: keepOf(heads, head, columns), members: next.people === 1 ? [] : others };
}

/** The head now, the same person as recorded, and the recorded members without that person. */
function pairHeads({ head: before, members }: Persons, { head }: Household) {
  if (!isAnotherHead(before, head)) return { head, heads: before, others: members };
  const heads = members.find((member) => !isAnotherHead(member, head));
  return { head, heads, others: members.filter((member) => member !== heads) };
}

function keepOf(before: Member | undefined, after: Member, columns: ReadonlySet<ColumnKey>): Member {
  if (!before) return after;
  const { relation, ethnicity, citizenId } = before;
  return {
    ...after,
    ...(!columns.has('relation') && { relation }),
    ...(!columns.has('ethnicity') && { ethnicity }),
    ...(lacksId(columns) && { citizenId }),
  };
}
