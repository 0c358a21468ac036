import type { WardRef } from '../shared/changes.ts';
import type { Class, OpeningEntry } from '../shared/household.ts';
import { matchOpening } from '../shared/opening-list.ts';
import type { Ports } from '../shared/ports.ts';
import type { HouseholdRecord, Recorded } from '../shared/records.ts';
import type { WardReview } from '../shared/ward-review.ts';

/** A surveyed household with what it was before the review. */
export interface Surveyed extends Recorded {
  readonly key: string;
  readonly now: Class;
  readonly before: Class;
}

export interface WardRecords {
  readonly review: WardReview;
  readonly records: readonly HouseholdRecord[];
  readonly surveyed: readonly Surveyed[];
  /** Entries of the opening list that no surveyed household answers to. */
  readonly unmatched: readonly OpeningEntry[];
}

/** A ward's records as they count now, beside its opening list. */
export async function wardRecords(ref: WardRef, ports: Ports): Promise<WardRecords> {
  const { campaign } = await ports.campaigns.get(ref.campaignId);
  const review = await ports.wards.get(ref);
  const [records, opening] = await Promise.all([
    ports.households.records(ref, review.generations),
    ports.households.opening(ref),
  ]);
  const recorded = records.flatMap(({ key, recorded }) => (recorded ? [{ key, ...recorded }] : []));
  const matched = matchOpening(
    opening,
    recorded.map(({ household }) => household),
  );
  const before = new Map([...matched].map(([entry, index]) => [index, opening[entry]!.class]));
  const official = campaign.standards[0]!;
  const surveyed = recorded.map((each, index) => ({
    ...each,
    now: each.results[official]?.class ?? 'other',
    before: before.get(index) ?? 'other',
  }));
  return { review, records, surveyed, unmatched: opening.filter((_, entry) => !matched.has(entry)) };
}
