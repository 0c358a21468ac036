import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { officialClass } from '../../shared/classify.ts';
import type { Class, OpeningEntry } from '../../shared/household.ts';
import type { MatchedBy } from '../../shared/opening/opening-list.ts';
import { type Reconciled, reconcileLists } from '../../shared/opening/reconcile-lists.ts';
import type { Ports } from '../../shared/ports.ts';
import type { HouseholdRecord, Recorded } from '../../shared/records.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { openingOf } from '../villages/opening-of.ts';

/** A surveyed household with its class before the review and now. */
export interface Surveyed extends Recorded {
  readonly key: string;
  readonly now: Class;
  readonly before: Class;
  /** Its entry on the opening list. */
  readonly entry: OpeningEntry | undefined;
  /** What it was recognised by on the opening list. */
  readonly matchedBy: MatchedBy | undefined;
}

interface WardRecords {
  readonly surveyed: readonly Surveyed[];
  readonly left: Reconciled['left'];
}

/** A ward's surveyed households, and those of its opening list that are not surveyed. */
export async function wardRecords(ref: WardRef, campaign: Campaign, ports: Ports): Promise<WardRecords> {
  return recordsOf(await ports.wards.get(ref), campaign, ports);
}

/** The same for a given review, which need not be committed. */
export async function recordsOf(review: WardReview, campaign: Campaign, ports: Ports): Promise<WardRecords> {
  const ref = { campaignId: review.campaignId, ward: review.ward };
  const [records, opening] = await Promise.all([
    ports.households.records(ref, review.generations),
    openingOf(ref, campaign, ports),
  ]);
  return besideOpening(records, opening, campaign, ports.households.fingerprint);
}

/** Records that are read already, beside the opening list. */
export function besideOpening(
  records: readonly HouseholdRecord[],
  opening: readonly OpeningEntry[],
  campaign: Campaign,
  fingerprint: (text: string) => string,
): WardRecords {
  const { surveyed, left } = reconcileLists(records, opening, fingerprint);
  return {
    left,
    surveyed: surveyed.map(({ key, recorded, before, entry, matchedBy }) => ({
      ...recorded,
      key,
      before,
      entry,
      matchedBy,
      now: officialClass(recorded, campaign.standards),
    })),
  };
}
