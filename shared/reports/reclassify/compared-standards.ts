import { type Campaign, standardsOf } from '../../campaign.ts';
import { standardNamed } from '../../standards/index.ts';
import { officialOf } from '../../standards/official.ts';
import type { Standard } from '../../standards/standard.ts';

/**
 * The campaign's official standard and another one by its id, with the campaign's settings where it names that one.
 * Refuses `UnknownStandard`.
 */
export function comparedStandards(
  campaign: Campaign,
  id: string,
): readonly [official: Standard, other: Standard] {
  const own = standardsOf(campaign);
  const other = own.find((each) => each.id === id) ?? standardNamed(id, campaign.ownStandards);
  return [officialOf(own), other];
}
