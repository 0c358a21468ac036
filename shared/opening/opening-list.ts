import {
  type Household,
  type Identity,
  identityOf,
  identityOfEntry,
  nameBirthVillage,
  type OpeningEntry,
} from '../household.ts';

/** A household on the opening list: poor or near-poor before this review. Others are history only. */
export const isListed = (entry: OpeningEntry): boolean => entry.class !== 'other';

/**
 * Finds the opening entry of each surveyed household: over all by code first, then by the head's citizen id,
 * then by name, birth and village. An entry is given away once. The answer maps an entry's index to a
 * household's index.
 */
export function matchOpening(
  entries: readonly OpeningEntry[],
  households: readonly Household[],
): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  const ways: ((identity: Identity) => string | undefined)[] = [
    ({ code }) => code,
    ({ citizenId }) => citizenId,
    nameBirthVillage,
  ];
  const identities = households.map(identityOf);
  for (const way of ways) {
    const free = indexFree(identities, taken, way);
    for (const [index, entry] of entries.entries()) {
      if (matched.has(index)) continue;
      const text = way(identityOfEntry(entry));
      const found = text === undefined ? undefined : free.get(text);
      if (found === undefined || taken.has(found)) continue;
      matched.set(index, found);
      taken.add(found);
    }
  }
  return matched;
}

/** Households not yet given away, by what one way of matching makes of them; the first of equals stands. */
function indexFree(
  identities: readonly Identity[],
  taken: ReadonlySet<number>,
  way: (identity: Identity) => string | undefined,
): Map<string, number> {
  const free = new Map<string, number>();
  for (const [index, identity] of identities.entries()) {
    const text = way(identity);
    if (text !== undefined && !taken.has(index) && !free.has(text)) free.set(text, index);
  }
  return free;
}
