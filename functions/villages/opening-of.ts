import { type Campaign, wardOf } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import type { Ports } from '../../shared/ports.ts';
import { presentOpening } from '../../shared/villages/present-opening.ts';

/** A ward's opening list, with the present names of the campaign's villages. */
export async function openingOf(
  ref: WardRef,
  campaign: Campaign,
  { households }: Pick<Ports, 'households'>,
): Promise<readonly OpeningEntry[]> {
  const entries = await households.opening(ref);
  const ward = wardOf(campaign, ref.ward);
  return ward ? presentOpening(entries, ward) : entries;
}
