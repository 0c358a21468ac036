import { dayOf } from '../../shared/calendar.ts';
import { type Campaign, requireWard, type Ward } from '../../shared/campaign.ts';
import { paperGiven } from '../../shared/papers/signed-paper.ts';
import { requireOfYear } from '../../shared/requests/monthly-review.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { reviewAfter } from '../../shared/villages/change-review.ts';
import { villageChanges, withVillages } from '../../shared/villages/change-villages.ts';
import { movedRecords } from '../../shared/villages/move-records.ts';
import { changeRecords, recounted } from '../ward/change-records.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { openingOf } from './opening-of.ts';

/**
 * Renames villages of a ward or merges several into one while its campaign runs, with a reason and, where there is one,
 * the paper that orders it. The recorded households move to the present name under a new generation, and the opening
 * list follows the table of former names wherever it is read. What was held and said under a former name keeps it.
 * Refuses `OfMonthlyReview`, whose list goes back to the campaign of the year, and as `villageChanges` and `reviewAfter` do.
 */
export const changeVillages = wardCommand('changeVillages', async (context) => {
  const { input, ref, review, run, campaign, now, ports } = context;
  requireOfYear(campaign);
  const reason = requireReason(input.reason);
  const paper = paperGiven(input.paper, dayOf(now));
  const ward = requireWard(campaign, ref.ward);
  const records = await ports.households.records(ref, review.generations);
  const opening = await openingOf(ref, campaign, ports);
  const ofHouseholds = records.flatMap(({ recorded, rejected }) => [
    recorded?.household.village ?? [],
    rejected?.village ?? [],
  ]);
  const known = [...ofHouseholds.flat(), ...opening.map(({ village }) => village)];
  const changes = villageChanges(ward, input.villages, known);
  const renamed = reviewAfter(review, changes);
  const next = withWard(campaign, withVillages(ward, changes, now.toISOString()));
  const moved = movedRecords(records, changes);
  const after = { ...context, review: renamed, campaign: next };
  return {
    run: { ...run, campaign: next },
    review: moved.length > 0 ? await changeRecords(after, moved) : await recounted(after),
    why: reason,
    detail: { villages: changes.map(wordsOf), households: moved.length, ...paper },
    decision: { villages: changes, reason, ...(paper && { paper }) },
    answer: { households: moved.length },
  };
});

/** A change as the audit chain tells it. */
const wordsOf = ({ from, to }: { readonly from: readonly string[]; readonly to: string }): string =>
  `${from.join(' + ')} → ${to}`;

const withWard = (campaign: Campaign, ward: Ward): Campaign => ({
  ...campaign,
  areas: campaign.areas.map((area) => (area.code === ward.code ? ward : area)),
});
