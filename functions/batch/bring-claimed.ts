import type { HouseholdRecord } from '../../shared/records.ts';
import { widenReturn } from '../../shared/ward/approval.ts';
import { bring } from '../../shared/ward/posting.ts';
import type { InStage } from '../../shared/ward/ward-review.ts';
import { withPostedList } from '../posting/posted-list.ts';
import { changeRecords, type Surveyed } from '../ward/change-records.ts';
import type { WardContext } from '../ward/ward-command.ts';

/**
 * Records the claimed households that a file brings while the list is posted, and posts them for their own clock. One
 * with errors is not recorded: its claim stays open, and nothing stands that only another survey could end.
 */
export async function bringClaimed(
  context: WardContext & { readonly review: InStage<'posting'> },
  changed: readonly HouseholdRecord[],
): Promise<InStage<'posting'>> {
  const { review, campaign, now } = context;
  const good = changed.filter((each): each is Surveyed => !!each.recorded && !each.rejected);
  const brought = good.map(({ key, recorded }) => ({ key, village: recorded.household.village }));
  const keys = brought.map(({ key }) => key);
  const recorded = await changeRecords({ ...context, review: widenReturn(review, keys) }, good);
  return withPostedList(review, bring(recorded, brought, campaign, now), context);
}
