import type { Class, OpeningEntry } from '../household.ts';
import { keyOfEntry } from '../household-key.ts';
import type { HouseholdRecord, Recorded } from '../records.ts';
import { type MatchedBy, matchOpening, mustBeSurveyed } from './opening-list.ts';

/** The opening list compared with the survey. */
export interface Reconciled {
  /** Every recorded household with its entry and its class before this review, `other` where it was not listed. */
  readonly surveyed: readonly {
    readonly key: string;
    readonly recorded: Recorded;
    readonly entry: OpeningEntry | undefined;
    readonly before: Class;
    /** What it was recognised by on the opening list; undefined without an entry. */
    readonly matchedBy: MatchedBy | undefined;
  }[];
  /** Every household of the list that has to be surveyed and matches no recorded one. */
  readonly left: readonly {
    readonly key: string;
    readonly entry: OpeningEntry;
    readonly excused: HouseholdRecord['excused'];
  }[];
}

/** Every household of either list once: surveyed, or left over, excused or not. */
export function reconcileLists(
  records: readonly HouseholdRecord[],
  opening: readonly OpeningEntry[],
  fingerprint: (text: string) => string,
): Reconciled {
  const recorded = records.flatMap(({ key, recorded }) => (recorded ? [{ key, recorded }] : []));
  const matched = matchOpening(
    opening,
    recorded.map(({ recorded }) => recorded.household),
  );
  const byHousehold = new Map(
    [...matched].map(([index, { household, by }]) => [household, { entry: opening[index], by }]),
  );
  const excuses = new Map(records.map(({ key, excused }) => [key, excused]));
  const left = opening.filter((entry, index) => mustBeSurveyed(entry) && !matched.has(index));
  return {
    surveyed: recorded.map((each, index) => {
      const { entry, by } = byHousehold.get(index) ?? {};
      return { ...each, entry, before: entry?.class ?? 'other', matchedBy: by };
    }),
    left: left.map((entry) => {
      const key = keyOfEntry(entry, fingerprint);
      return { key, entry, excused: excuses.get(key) };
    }),
  };
}
