import { officialClass } from '../classify.ts';
import type { Class, OpeningEntry } from '../household.ts';
import { isListed } from '../opening/opening-list.ts';
import { type Reconciled, reconcileLists } from '../opening/reconcile-lists.ts';
import type { HouseholdRecord, Recorded } from '../records.ts';
import { officialOf } from '../standards/official.ts';
import type { Standard } from '../standards/standard.ts';
import { countGroups } from './by-group.ts';
import { arrivalOf, movementOf } from './movement.ts';
import {
  type ByClass,
  type Count,
  noClasses,
  noMovements,
  noRelapses,
  plus,
  type Relapsed,
  type WardTotals,
} from './totals.ts';

export interface WardList {
  readonly records: readonly HouseholdRecord[];
  readonly opening: readonly OpeningEntry[];
  /** The campaign's standards, official first. */
  readonly standards: readonly Standard[];
  readonly fingerprint: (text: string) => string;
}

/**
 * The totals of a ward's records, compared with its opening list. For each opening class,
 * opening = stayed + left + excused + missing. A household that is not on the list counts as `other`.
 */
export function summarise(list: WardList): WardTotals {
  const lists = reconcileLists(list.records, list.opening, list.fingerprint);
  const recorded = lists.surveyed.map((each) => each.recorded);
  const standards = list.standards.map(({ id }) => id);
  const byStandard = Object.fromEntries(standards.map((id) => [id, countClasses(recorded, id)]));
  const groups = countGroups(recorded, list.standards);
  const relapsed = countRelapses(lists, standards);
  const movements = countMovements(lists, standards);
  const sum = recorded.reduce((all, { household }) => plus(all, oneOf(household.people)), noClasses.other);
  return {
    ...sum,
    classes: byStandard[officialOf(standards)] ?? noClasses,
    ...(groups && { groups }),
    ...(standards.length > 1 && { byStandard }),
    opening: countOpening(list.opening),
    movements,
    ...(recorded.length > 0 && { relapsed }),
    missing: lists.left.filter(({ excused }) => !excused).length,
    rejected: list.records.filter(({ rejected }) => rejected).length,
    villages: countBy(recorded, ({ household }) => [household.village]),
    findings: countBy(recorded, ({ warnings }) => warnings),
  };
}

const oneOf = (people: number): Count => ({ households: 1, people });

function countClasses(recorded: readonly Recorded[], standard: string): ByClass {
  const classes = { ...noClasses };
  for (const { results, household } of recorded) {
    // A household has no class under a further standard that its scores do not suffice for.
    const name = results[standard]?.class;
    if (name) classes[name] = plus(classes[name], oneOf(household.people));
  }
  return classes;
}

function countOpening(opening: readonly OpeningEntry[]): WardTotals['opening'] {
  const count = (name: Class) =>
    opening
      .filter((entry) => entry.class === name)
      .reduce((sum, { people }) => plus(sum, oneOf(people)), noClasses.other);
  return { poor: count('poor'), 'near-poor': count('near-poor') };
}

function countBy(
  recorded: readonly Recorded[],
  names: (each: Recorded) => readonly string[],
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const each of recorded) for (const name of names(each)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function countMovements(
  { surveyed, left }: Reconciled,
  standards: readonly string[],
): WardTotals['movements'] {
  const counts = { ...noMovements };
  for (const { before, recorded } of surveyed) {
    const movement = movementOf(before, officialClass(recorded, standards));
    if (movement) counts[movement] += 1;
  }
  for (const { excused, entry } of left) if (isListed(entry)) counts[excused ? 'excused' : 'missing'] += 1;
  return counts;
}

function countRelapses({ surveyed }: Reconciled, standards: readonly string[]): Relapsed {
  const counts = { ...noRelapses };
  for (const { recorded, entry } of surveyed) {
    if (arrivalOf(entry) === 'new') continue;
    const now = officialClass(recorded, standards);
    if (now !== 'other') counts[now] += 1;
  }
  return counts;
}
