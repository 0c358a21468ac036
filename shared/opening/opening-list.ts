import * as z from 'zod';
import type { Household, OpeningEntry } from '../household.ts';
import {
  type Identity,
  identityOf,
  identityOfEntry,
  nameBirthFormer,
  nameBirthVillage,
} from '../household-key.ts';
import type { HouseholdRecord } from '../records.ts';

/** Whether an entry was poor or near-poor before this review. Others are history only. */
export const isListed = (entry: OpeningEntry): boolean => entry.class !== 'other';

/** Whether the survey has to cover an entry: those listed, and those that asked for it. */
export const mustBeSurveyed = (entry: OpeningEntry): boolean =>
  isListed(entry) || entry.requested !== undefined;

/** What a household was recognised by on the opening list; the name stands for name, birth and village. */
export const MatchedBy = z.enum(['code', 'citizenId', 'name']);
export type MatchedBy = z.infer<typeof MatchedBy>;

/** The household that an entry matches, by its index, and what it was recognised by. */
interface Match {
  readonly household: number;
  readonly by: MatchedBy;
}

interface Criterion {
  readonly by: MatchedBy;
  readonly ofEntry: (entry: Identity) => string | undefined;
  readonly ofHousehold: (household: Identity) => string | undefined;
}

const sameText = (by: MatchedBy, textOf: (compared: Identity) => string | undefined): Criterion => ({
  by,
  ofEntry: textOf,
  ofHousehold: textOf,
});

const byName = sameText('name', nameBirthVillage);

/** Two of one name in two villages are still told apart once the villages are merged. */
const byFormerName: Criterion = {
  by: 'name',
  ofEntry: (entry) => (entry.formerly === undefined ? undefined : nameBirthFormer(entry)),
  ofHousehold: nameBirthFormer,
};

/** By what households are compared, one after another. */
const criteriaFor = (entries: readonly OpeningEntry[]): readonly Criterion[] => [
  sameText('code', ({ code }) => code),
  sameText('citizenId', ({ citizenId }) => citizenId),
  ...(entries.some(({ formerly }) => formerly !== undefined) ? [byFormerName] : []),
  byName,
];

/**
 * Matches the entries of the opening list with the surveyed households: all by code first, then by the head's citizen
 * id, then by name, birth and village. Each matches once. The result maps an entry's index to its match.
 */
export function matchOpening(
  entries: readonly OpeningEntry[],
  households: readonly Household[],
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  const taken = new Set<number>();
  const identities = households.map(identityOf);
  const left = new Map(entries.entries());
  for (const { by, ofEntry, ofHousehold } of criteriaFor(entries)) {
    if (left.size === 0) break;
    const unmatched = indexUnmatched(identities, taken, ofHousehold);
    for (const [index, entry] of left) {
      const text = ofEntry(identityOfEntry(entry));
      const household = text === undefined ? undefined : unmatched.get(text);
      if (household === undefined || taken.has(household)) continue;
      matches.set(index, { household, by });
      taken.add(household);
      left.delete(index);
    }
  }
  return matches;
}

/** The citizen ids of the entries that no record's code matches: only these ids are compared. */
export function idsToMatch(entries: readonly OpeningEntry[], records: readonly HouseholdRecord[]): string[] {
  const codes = new Set(records.flatMap(({ recorded }) => recorded?.household.code ?? []));
  // A code matches once.
  const unmatched = entries.filter(({ code }) => code === undefined || !codes.delete(code));
  return unmatched.flatMap(({ citizenId }) => citizenId ?? []);
}

/** The unmatched households by one criterion; of equal ones the first. */
function indexUnmatched(
  identities: readonly Identity[],
  taken: ReadonlySet<number>,
  textOf: Criterion['ofHousehold'],
): Map<string, number> {
  const unmatched = new Map<string, number>();
  for (const [index, identity] of identities.entries()) {
    const text = taken.has(index) ? undefined : textOf(identity);
    if (text !== undefined && !unmatched.has(text)) unmatched.set(text, index);
  }
  return unmatched;
}
