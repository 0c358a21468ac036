import type { Household, OpeningEntry } from '../household.ts';
import { type Identity, identityOf, identityOfEntry, nameBirthVillage } from '../household-key.ts';

/** Whether an entry was poor or near-poor before this review. Others are history only. */
export const isListed = (entry: OpeningEntry): boolean => entry.class !== 'other';

/** The text by which two households are compared. */
type Criterion = (identity: Identity) => string | undefined;

/**
 * Matches the entries of the opening list with the surveyed households: all by code first, then by the head's citizen
 * id, then by name, birth and village. Each matches once. The result maps an entry's index to a household's.
 */
export function matchOpening(
  entries: readonly OpeningEntry[],
  households: readonly Household[],
): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  const matchedHouseholds = new Set<number>();
  const criteria: Criterion[] = [({ code }) => code, ({ citizenId }) => citizenId, nameBirthVillage];
  const identities = households.map(identityOf);
  for (const criterion of criteria) {
    const unmatched = indexUnmatched(identities, matchedHouseholds, criterion);
    for (const [index, entry] of entries.entries()) {
      if (matched.has(index)) continue;
      const text = criterion(identityOfEntry(entry));
      const found = text === undefined ? undefined : unmatched.get(text);
      if (found === undefined || matchedHouseholds.has(found)) continue;
      matched.set(index, found);
      matchedHouseholds.add(found);
    }
  }
  return matched;
}

/** The unmatched households by one criterion; of equal ones the first. */
function indexUnmatched(
  identities: readonly Identity[],
  matched: ReadonlySet<number>,
  criterion: Criterion,
): Map<string, number> {
  const unmatched = new Map<string, number>();
  for (const [index, identity] of identities.entries()) {
    const text = criterion(identity);
    if (text !== undefined && !matched.has(index) && !unmatched.has(text)) unmatched.set(text, index);
  }
  return unmatched;
}
