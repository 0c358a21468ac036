import type { Ward } from '../campaign.ts';
import type { Class, Household, OpeningEntry } from '../household.ts';
import type { MatchedBy } from '../opening/opening-list.ts';
import type { HouseholdRecord } from '../records.ts';

/** A recorded household beside its entry on the opening list. */
export interface ListedHousehold {
  readonly household: Household;
  /** By the official standard. */
  readonly now: Class;
  /** `other` without an entry. */
  readonly before: Class;
  readonly entry: OpeningEntry | undefined;
  /** What the entry was recognised by. */
  readonly matchedBy: MatchedBy | undefined;
}

/** An entry of the opening list, poor or near-poor, that matches no recorded household. */
export interface LeftEntry {
  readonly entry: OpeningEntry;
  /** Absent for one that is missing. */
  readonly excused: HouseholdRecord['excused'];
}

/** What a report counts of one ward: every household of either list once. */
export interface WardLists {
  readonly ward: Ward;
  /** In the order in which they were surveyed. */
  readonly surveyed: readonly ListedHousehold[];
  readonly left: readonly LeftEntry[];
  /** Entries of who escaped in an earlier year, which match no recorded household. */
  readonly history?: readonly OpeningEntry[];
}
