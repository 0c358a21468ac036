import { approverOf, type Campaign, wardOf } from '../campaign.ts';
import type { Actor, Role } from './actor.ts';

/**
 * Who may do something in their own area. `approver` is the district or the province, as the campaign says; `public`
 * is anyone, signed in or not.
 */
export type Audience = readonly (Role | 'approver' | 'public')[];

/** The audiences of the design, section 3. */
export const audience = {
  coordinator: ['province'],
  superiors: ['province', 'district'],
  wardOfficer: ['ward'],
  approver: ['approver'],
  /** Whoever works in the area, the observer too: nothing here names a household. */
  staff: ['province', 'district', 'ward', 'observer'],
  /** Those who may see personal data. */
  caseworkers: ['province', 'district', 'ward'],
  public: ['public'],
} as const satisfies Record<string, Audience>;

export const isForPublic = (who: Audience): boolean => who.includes('public');

/** The one place that decides. `area` is a ward, a district or the province of the campaign; no `user` is the public. */
export function may(user: Actor | undefined, who: Audience, area: string, campaign: Campaign): boolean {
  if (isForPublic(who)) return true;
  if (!user || !holds(user, area, campaign)) return false;
  return who.includes(user.role) || (who.includes('approver') && approves(user, area, campaign));
}

/** Whether one may see names, ids and free words about the households of an area. */
export const seesPeople = (user: Actor | undefined, area: string, campaign: Campaign): boolean =>
  may(user, audience.caseworkers, area, campaign);

const approves = ({ role, area: approver }: Actor, ward: string, campaign: Campaign): boolean => {
  const found = wardOf(campaign, ward);
  const mayApprove = role === 'district' || role === 'province';
  return mayApprove && found !== undefined && approverOf(campaign, found) === approver;
};

/** The province holds everything, a district itself and its wards, a ward itself. A coordinator of elsewhere holds nothing. */
function holds({ role, area: mine }: Actor, area: string, campaign: Campaign): boolean {
  const isProvince = mine === campaign.province.code;
  if (role === 'province' || isProvince) return isProvince;
  return mine === area || (role !== 'ward' && wardOf(campaign, area)?.parent === mine);
}
