import { type Campaign, type CampaignRun, requireWard } from '../../shared/campaign.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { idsToMatch, isListed } from '../../shared/opening/opening-list.ts';
import type { Ports } from '../../shared/ports.ts';
import { isWardIn } from '../../shared/reports/areas.ts';
import { isOnAnyList } from '../../shared/reports/lists/lists-of-ward.ts';
import type { WardLists } from '../../shared/reports/ward-lists.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { openingOf } from '../villages/opening-of.ts';
import { inListOrder } from '../ward/in-list-order.ts';
import { besideOpening, type Surveyed } from '../ward/ward-records.ts';

/** A ward's lists, with the keys of its households and their results, for counting: most citizen ids and notes are missing. */
export interface WardRecords extends WardLists {
  readonly surveyed: readonly Surveyed[];
  /** The same for naming: the households that are on any list, complete. */
  named(): WardLists;
}

/**
 * The lists of every ward of an area in the order of the codes. Each is read when it is asked for, so that one is held
 * at a time.
 */
export async function* wardLists(
  { campaign }: CampaignRun,
  ports: Pick<Ports, 'wards' | 'households' | 'batches'>,
  area: string = campaign.province.code,
): AsyncGenerator<WardRecords> {
  for (const review of await ports.wards.list(campaign.id))
    if (isWardIn(campaign, review.ward, area)) yield await listsOf(review, campaign, ports);
}

async function listsOf(
  review: WardReview,
  campaign: Campaign,
  ports: Pick<Ports, 'households' | 'batches'>,
): Promise<WardRecords> {
  const { households, batches } = ports;
  const opening = await openingOf(review, campaign, ports);
  const { records, identify, complete } = await households.recordsToCount(review, review.generations);
  const identified = identify(idsToMatch(opening, records));
  const { surveyed, left } = besideOpening(identified, opening, campaign, households.fingerprint);
  const lists = {
    ward: requireWard(campaign, review.ward),
    surveyed: inListOrder(surveyed, await batches.list(review)),
    left,
    history: historyIn(opening, surveyed),
  };
  const completed = (each: Surveyed): Surveyed => ({
    ...each,
    ...complete({ key: each.key, recorded: each }).recorded,
  });
  return {
    ...lists,
    named: () => ({ ...lists, surveyed: lists.surveyed.filter(isOnAnyList).map(completed) }),
  };
}

function historyIn(opening: readonly OpeningEntry[], surveyed: readonly Surveyed[]): readonly OpeningEntry[] {
  const found = new Set(surveyed.map(({ entry }) => entry));
  return opening.filter((each) => !isListed(each) && each.escapedIn !== undefined && !found.has(each));
}
