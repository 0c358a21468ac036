import type { Recorded } from '../records.ts';
import { groupsOf } from '../standards/groups.ts';
import { officialOf } from '../standards/official.ts';
import type { Standard } from '../standards/standard.ts';
import { type ByGroup, plus } from './totals.ts';

/** No household in any group of the official standard, the first; undefined where it has no groups. */
export function noGroups(standards: readonly Standard[]): ByGroup | undefined {
  const groups = groupsOf(officialOf(standards));
  if (groups.length === 0) return undefined;
  return Object.fromEntries(groups.map(({ name }) => [name, { households: 0, people: 0 }]));
}

/** Households and people by group of the official standard; undefined where it has no groups. */
export function countGroups(
  recorded: readonly Recorded[],
  standards: readonly Standard[],
): ByGroup | undefined {
  const counts = noGroups(standards);
  if (!counts) return undefined;
  const { id } = officialOf(standards);
  for (const { results, household } of recorded) {
    const group = results[id]?.group;
    const before = group === undefined ? undefined : counts[group];
    if (group !== undefined && before)
      counts[group] = plus(before, { households: 1, people: household.people });
  }
  return counts;
}

/** Adds the groups of two areas; undefined where those of one are not known. */
export function addGroups(a: ByGroup | undefined, b: ByGroup | undefined): ByGroup | undefined {
  if (!a || !b) return undefined;
  return Object.fromEntries(
    Object.entries(a).map(([name, count]) => [name, plus(count, b[name] ?? { households: 0, people: 0 })]),
  );
}
