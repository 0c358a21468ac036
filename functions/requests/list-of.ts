import { type Campaign, requireWard } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { type Next, openingAfter } from '../../shared/opening/closing-list.ts';
import { movedByReview } from '../../shared/opening/moved-by-review.ts';
import { type Reconciled, reconcileLists } from '../../shared/opening/reconcile-lists.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Granted, movedByRequests } from '../../shared/requests/moved-by-requests.ts';
import { presentVillage } from '../../shared/villages/successors.ts';
import { openingOf } from '../villages/opening-of.ts';
import { grantedHousehold } from './granted-household.ts';

interface Asked {
  readonly campaign: Campaign;
  /** The official standard of the campaign that the list is for. */
  readonly official: string;
}

type Stores = Pick<Ports, 'campaigns' | 'wards' | 'households' | 'intakes'>;

/**
 * A ward's list as it stands: the closing list of its campaign, as the reviews of months and requests that were granted
 * by themselves moved it since, in their order.
 */
export async function listOf(
  ref: WardRef,
  { campaign, official }: Asked,
  ports: Stores,
): Promise<readonly OpeningEntry[]> {
  const { lists, opening } = await listsOf(ref, ports);
  let list: readonly OpeningEntry[] = openingAfter(lists, opening, nextOf(campaign, official));
  const reviews = new Set<string>();
  const presentOf = presentVillage(requireWard(campaign, ref.ward));
  const present = (granted: Granted): Granted => ({ ...granted, village: presentOf(granted.village) });
  for (const ruling of await ports.intakes.triages(ref)) {
    if (ruling.outcome !== 'granted' && ruling.outcome !== 'refused') continue;
    const { review } = ruling;
    if (review === undefined) {
      if (ruling.outcome === 'granted')
        list = movedByRequests(list, [present(await grantedHousehold(ref, ruling, ports))]);
    } else if (!reviews.has(review)) {
      reviews.add(review);
      const month = await ports.campaigns.get(review);
      const { lists } = await listsOf({ ...ref, campaignId: review }, ports);
      list = movedByReview(list, lists, nextOf(month.campaign, official));
    }
  }
  return list;
}

/** What a list of a campaign becomes an opening list for. */
export const nextOf = ({ standards, year }: Campaign, official: string): Next => ({
  standards,
  year,
  official,
});

/** A ward's opening list and what the survey made of it. */
export async function listsOf(
  ref: WardRef,
  ports: Pick<Ports, 'campaigns' | 'wards' | 'households'>,
): Promise<{ readonly lists: Reconciled; readonly opening: readonly OpeningEntry[] }> {
  const { campaigns, wards, households } = ports;
  const { generations } = await wards.get(ref);
  const { campaign } = await campaigns.get(ref.campaignId);
  const opening = await openingOf(ref, campaign, ports);
  const records = await households.records(ref, generations);
  return { lists: reconcileLists(records, opening, households.fingerprint), opening };
}
