import type { CampaignRun } from '../../shared/campaign.ts';
import { wayToCorrect } from '../../shared/inspection/correction.ts';
import type { CorrectionWay } from '../../shared/inspection/correction-way.ts';
import { isCorrected, type Recheck } from '../../shared/inspection/recheck.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Recorded } from '../../shared/records.ts';
import { officialOf } from '../../shared/standards/official.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';

/** A household whose result a recheck found to be wrong, as it stands now. */
export interface Correction {
  readonly recheck: Recheck;
  /** Undefined once it is no longer recorded. */
  readonly recorded: Recorded | undefined;
  readonly corrected: boolean;
  /** Absent once it is corrected. */
  readonly way?: CorrectionWay;
}

/** What of a ward's rechecks is to be corrected, and how that is done now. */
export function correctionsOf(
  rechecks: readonly Recheck[],
  { review, run, ports }: { readonly review: WardReview; readonly run: CampaignRun; readonly ports: Ports },
): Promise<Correction[]> {
  const { campaignId, ward, generations } = review;
  const official = officialOf(run.campaign.standards);
  const wrong = rechecks.filter(({ outcome }) => outcome === 'wrong');
  return Promise.all(
    wrong.map(async (recheck) => {
      const { household: key } = recheck;
      const record = await ports.households.record({ campaignId, ward }, generations, key);
      const recorded = record?.recorded;
      if (!recorded || isCorrected(recheck, recorded, official))
        return { recheck, recorded, corrected: true };
      const { village } = recorded.household;
      const way = wayToCorrect({ key, village, review, run, now: ports.now() });
      return { recheck, recorded, corrected: false, way };
    }),
  );
}
