import * as z from 'zod';
import { canonical } from '../../audit.ts';
import type { Class, Household, Member } from '../../household.ts';
import type { Recorded } from '../../records.ts';
import { pairMembers } from './pair-members.ts';

/**
 * What may differ between a recorded household and a file, what matters most first. `details` stands for what no other
 * field shows.
 */
export const DifferenceField = z.enum([
  'name',
  'village',
  'people',
  'class',
  'b1',
  'b2',
  'income',
  'deprived',
  'setting',
  'birth',
  'sex',
  'idEnd',
  'ethnicity',
  'relation',
  'member',
  'noLabour',
  'merit',
  'causes',
  'designations',
  'needs',
  'previous',
  'stated',
  'note',
  'warnings',
  'details',
]);
export type DifferenceField = z.infer<typeof DifferenceField>;

/** Null where it is not stated. */
const Value = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])
  .nullable();
type Value = z.infer<typeof Value>;

/**
 * One field of a household before and after. `person` names the member that it is about, and is absent for the head and
 * for the household. A `member` who came has no name before; one who left has none after. Id numbers end in `idEnd`.
 */
export const Difference = z.object({
  field: DifferenceField,
  person: z.string().optional(),
  before: Value,
  after: Value,
});
export type Difference = z.infer<typeof Difference>;

/** How the campaign sees a household: its official class, and the words for its indicators. */
export interface Reading {
  readonly classOf: (recorded: Recorded) => Class;
  readonly labelOf: (indicator: string) => string;
  /** The name of a designation by its id. */
  readonly nameOf: (designation: string) => string;
}

/** Every field in which a recorded household differs from what a file says of it: its members last. */
export function differencesOf(before: Recorded, after: Recorded, reading: Reading): Difference[] {
  const [a, b] = [before.household, after.household];
  const own = [
    ...personDifferences(a.head, b.head),
    ...differing(factsOf(before, reading), factsOf(after, reading)),
  ].sort((one, other) => rankOf(one) - rankOf(other));
  const found = [...own, ...memberDifferences(a, b)];
  return found.length > 0 ? found : [{ field: 'details', before: null, after: null }];
}

const rankOf = ({ field }: Difference): number => DifferenceField.options.indexOf(field);

type Facts = Partial<Record<DifferenceField, Value | undefined>>;

function factsOf(recorded: Recorded, { classOf, labelOf, nameOf }: Reading): Facts {
  const { village, setting, people, noLabour, merit, causes, needs, previous, stated, note } =
    recorded.household;
  const { b1, b2, income, deprived } = recorded.household.scores;
  return {
    village,
    setting,
    people,
    b1,
    b2,
    income,
    deprived: deprived?.map(labelOf),
    noLabour,
    merit,
    causes,
    designations: recorded.household.designations?.map(nameOf),
    needs,
    previous,
    stated,
    note,
    class: classOf(recorded),
    warnings: recorded.warnings,
  };
}

const personFacts = ({ name, relation, birth, sex, citizenId, ethnicity }: Member): Facts => ({
  name,
  relation,
  birth,
  sex,
  idEnd: citizenId?.slice(-3),
  ethnicity,
});

/** The fields of one person. An id that changed in other digits than its last ones differs, too. */
function personDifferences(before: Member, after: Member, person?: string): Difference[] {
  const named = differing(personFacts(before), personFacts(after));
  const hasOtherId = before.citizenId !== after.citizenId && named.every(({ field }) => field !== 'idEnd');
  const idEnd = { field: 'idEnd', before: endOf(before), after: endOf(after) } as const;
  const all = hasOtherId ? [...named, idEnd] : named;
  return person === undefined ? all : all.map((each) => ({ ...each, person }));
}

const endOf = ({ citizenId }: Member): Value => citizenId?.slice(-3) ?? null;

function memberDifferences(before: Household, after: Household): Difference[] {
  return pairMembers(before.members, after.members).flatMap(([old, next]): Difference[] => {
    if (old && next) return personDifferences(old, next, next.name);
    return [{ field: 'member', before: old?.name ?? null, after: next?.name ?? null }];
  });
}

/** What is false, empty or absent is the same: not stated. */
const isStated = (value: Value | undefined): value is NonNullable<Value> =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

function differing(before: Facts, after: Facts): Difference[] {
  return DifferenceField.options.flatMap((field): Difference[] => {
    const [a, b] = [before[field], after[field]].map((value) => (isStated(value) ? value : null));
    return canonical(a ?? null) === canonical(b ?? null)
      ? []
      : [{ field, before: a ?? null, after: b ?? null }];
  });
}
