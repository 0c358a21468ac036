import type { Actor } from '../../shared/access/actor.ts';
import { audience, may } from '../../shared/access/policy.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { areaDeciding } from '../../shared/pairs/pair.ts';

/** Whether somebody decides a pair: the ward within itself, the district across its wards, the province across districts. */
export function mayDecide(
  by: Actor,
  pair: { readonly one: { readonly ward: string }; readonly other: { readonly ward: string } },
  campaign: Campaign,
): boolean {
  const area = areaDeciding(pair, campaign);
  return by.area === area && may(by, audience.caseworkers, area, campaign);
}
