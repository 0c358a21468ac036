import type { OpeningEntry } from '../household.ts';
import { type NamedVillages, presentVillage } from './successors.ts';

/**
 * An opening list with the present names of its villages. The list is kept as it was given: villages that are renamed or
 * merged later need no second writing, which could be lost between two.
 */
export function presentOpening(
  entries: readonly OpeningEntry[],
  ward: NamedVillages,
): readonly OpeningEntry[] {
  if (!ward.successors?.length) return entries;
  const presentOf = presentVillage(ward);
  return entries.map((entry) => {
    const village = presentOf(entry.village);
    if (village === entry.village) return entry;
    return { ...entry, village, formerly: entry.formerly ?? entry.village };
  });
}
