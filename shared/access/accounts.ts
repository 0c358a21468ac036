import { type Campaign, wardOf } from '../campaign.ts';
import type { Actor } from './actor.ts';
import { audience, may } from './policy.ts';

/** Whether a role exists in an area: coordinators in the province, officers in their district or ward, observers anywhere. */
export function isRoleOfArea({ role, area }: Pick<Actor, 'role' | 'area'>, campaign: Campaign): boolean {
  const level =
    area === campaign.province.code ? 'province' : campaign.areas.find(({ code }) => code === area)?.level;
  return level !== undefined && (role === 'observer' || role === level);
}

/** Whether somebody manages an area: its accounts, its mail addresses. Districts manage their wards alone. */
export function managesArea(manager: Actor, area: string, campaign: Campaign): boolean {
  if (!isAreaOf(area, campaign) || !may(manager, audience.superiors, area, campaign)) return false;
  return manager.role === 'province' || wardOf(campaign, area) !== undefined;
}

/**
 * Whether `manager` may manage the account of `user`. A district officer manages the accounts of the district's wards
 * only, so that nobody creates an account with more rights than their own.
 */
export function mayManage(manager: Actor, user: Omit<Actor, 'name'>, campaign: Campaign): boolean {
  if (user.province !== campaign.province.code || !isRoleOfArea(user, campaign)) return false;
  return managesArea(manager, user.area, campaign);
}

/** Whether the campaign has an area of that code. */
export const isAreaOf = (area: string, { areas, province }: Campaign): boolean =>
  area === province.code || areas.some(({ code }) => code === area);

/** Whether the campaign is of the account's province and has its area. */
export const concerns = (campaign: Campaign, { area, province }: Actor): boolean =>
  province === campaign.province.code && isAreaOf(area, campaign);
