import { type Campaign, requireWard, standardsOf } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { findSignals } from '../../shared/signals/find-signals.ts';
import { groupSignals } from '../../shared/signals/group-signals.ts';
import { householdsOf } from '../../shared/signals/households-of.ts';
import type { ReviewedHousehold, ReviewedWard } from '../../shared/signals/reviewed-ward.ts';
import { defaultNearLine } from '../../shared/signals/settings.ts';
import { officialOf } from '../../shared/standards/official.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { openingOf } from '../villages/opening-of.ts';
import { inListOrder } from '../ward/in-list-order.ts';
import { wardRead } from '../ward/ward-read.ts';
import { besideOpening } from '../ward/ward-records.ts';
import { meetingsIn, originFinder } from './version-origins.ts';
import { versionsByKey } from './versions-by-key.ts';

/** What whoever approves the ward's list should look at, and who the households are that are named. */
export const readSignals = wardRead('readSignals', async ({ ref, campaign, ports }) => {
  const reviewed = await reviewedWard(await ports.wards.get(ref), campaign, ports);
  const groups = groupSignals(findSignals(reviewed));
  const named = new Set(groups.flatMap(({ signals }) => signals.flatMap(householdsOf)));
  return { groups, households: namesOf(reviewed.surveyed.filter(({ key }) => named.has(key))) };
});

const namesOf = (households: readonly ReviewedHousehold[]) =>
  Object.fromEntries(
    households.map(({ key, household: { code, head, village } }) => [
      key,
      { code, head: head.name, village },
    ]),
  );

/** Everything that signals follow from. The records of the ward are read once, with their versions. */
async function reviewedWard(review: WardReview, campaign: Campaign, ports: Ports): Promise<ReviewedWard> {
  const ref = { campaignId: review.campaignId, ward: review.ward };
  const [all, opening, batches, decisions] = await Promise.all([
    ports.households.versions(ref, review.generations),
    openingOf(ref, campaign, ports),
    ports.batches.list(ref),
    ports.decisions.list(ref),
  ]);
  const { records, versions } = versionsByKey(all, originFinder(batches, decisions));
  const { surveyed, left } = besideOpening(records, opening, campaign, ports.households.fingerprint);
  return {
    ward: requireWard(campaign, ref.ward),
    standard: officialOf(standardsOf(campaign)),
    nearLine: campaign.signals?.nearLine ?? defaultNearLine,
    kin: campaign.signals?.kin,
    surveyed: inListOrder(surveyed, batches),
    left,
    versions,
    meetings: meetingsIn(decisions, campaign),
  };
}
