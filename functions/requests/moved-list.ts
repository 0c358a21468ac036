import { type Campaign, requireWard } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { movedByReview } from '../../shared/opening/moved-by-review.ts';
import type { Ports } from '../../shared/ports.ts';
import { movedByRequests } from '../../shared/requests/moved-by-requests.ts';
import { type Move, movesOf } from '../../shared/requests/moves-of.ts';
import { presentVillage } from '../../shared/villages/successors.ts';
import { grantedHousehold } from './granted-household.ts';
import { listsOf, nextOf } from './lists-of.ts';

type Stores = Pick<Ports, 'campaigns' | 'wards' | 'households' | 'intakes'>;

/** A list as it is from then on, for a campaign with an official standard; the same again changes nothing. */
export type Moved = (list: readonly OpeningEntry[], official: string) => readonly OpeningEntry[];

/**
 * How a ward's list moved since its campaign. With `from`, the review of a month or the receipt of a grant: from that one
 * on, with all that counts after it, so that an earlier month's result that is late undoes nothing that is newer.
 */
export async function movedList(
  ref: WardRef,
  { campaign, from }: { readonly campaign: Campaign; readonly from?: string },
  ports: Stores,
): Promise<Moved> {
  const all = movesOf(await ports.intakes.triages(ref));
  const first = from === undefined ? 0 : all.findIndex((each) => nameOf(each) === from);
  const moves = first < 0 ? [] : all.slice(first);
  const loaded = await Promise.all(moves.map((move) => loadedMove(move, { ref, campaign }, ports)));
  return (list, official) => loaded.reduce((moved, move) => move(moved, official), list);
}

const nameOf = (move: Move): string => ('grant' in move ? move.grant.receipt : move.review);

interface Of {
  readonly ref: WardRef;
  readonly campaign: Campaign;
}

async function loadedMove(move: Move, { ref, campaign }: Of, ports: Stores): Promise<Moved> {
  if ('grant' in move) {
    const granted = await grantedHousehold(ref, move.grant, ports);
    const village = presentVillage(requireWard(campaign, ref.ward))(granted.village);
    return (list) => movedByRequests(list, [{ ...granted, village }]);
  }
  const { campaign: month } = await ports.campaigns.get(move.review);
  const { lists } = await listsOf({ ...ref, campaignId: move.review }, ports);
  return (list, official) => movedByReview(list, lists, nextOf(month, official));
}
