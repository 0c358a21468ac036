import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import type { Next } from '../../shared/opening/closing-list.ts';
import { type Reconciled, reconcileLists } from '../../shared/opening/reconcile-lists.ts';
import type { Ports } from '../../shared/ports.ts';
import { openingOf } from '../villages/opening-of.ts';

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
