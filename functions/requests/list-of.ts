import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { openingAfter } from '../../shared/opening/closing-list.ts';
import type { Ports } from '../../shared/ports.ts';
import { listsOf, nextOf } from './lists-of.ts';
import { movedList } from './moved-list.ts';

interface Asked {
  readonly campaign: Campaign;
  /** The official standard of the campaign that the list is for. */
  readonly official: string;
}

/**
 * A ward's list as it stands: the closing list of its campaign, as the reviews of months and requests that were granted
 * by themselves moved it since, in the order of `movesOf`.
 */
export async function listOf(
  ref: WardRef,
  { campaign, official }: Asked,
  ports: Pick<Ports, 'campaigns' | 'wards' | 'households' | 'intakes'>,
): Promise<readonly OpeningEntry[]> {
  const { lists, opening } = await listsOf(ref, ports);
  const moved = await movedList(ref, { campaign }, ports);
  return moved(openingAfter(lists, opening, nextOf(campaign, official)), official);
}
