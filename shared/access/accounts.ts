import { type Campaign, wardOf } from '../campaign.ts';
import { type Actor, may } from './policy.ts';

/** Whether a role can be had in an area: coordinators in the province, officers in their district or ward. */
export function fits({ role, area }: Pick<Actor, 'role' | 'area'>, campaign: Campaign): boolean {
  const level =
    area === campaign.province.code ? 'province' : campaign.areas.find(({ code }) => code === area)?.level;
  return level !== undefined && (role === 'observer' || role === level);
}

/**
 * Whether one may manage another's account. A district officer manages the accounts of its wards and no other, so
 * that nobody makes an account that may do more than they may themselves.
 */
export function mayManage(manager: Actor, user: Pick<Actor, 'role' | 'area'>, campaign: Campaign): boolean {
  if (!fits(user, campaign) || !may(manager, 'manageUsers', user.area, campaign)) return false;
  return manager.role === 'province' || wardOf(campaign, user.area) !== undefined;
}

/** Whether an account's area is one of the campaign's. */
export const concerns = ({ areas, province }: Campaign, { area }: Actor): boolean =>
  area === province.code || areas.some(({ code }) => code === area);
