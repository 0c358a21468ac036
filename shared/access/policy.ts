import { approversOf, type Campaign, wardOf } from '../campaign.ts';
import type { Account, Pending } from './account.ts';
import type { Actor, Role } from './actor.ts';

/**
 * Who may do something in their own area. `approver` is the district, the province or both, as the campaign says: which
 * of them has to answer now is a rule, not a permission. `public` is anyone, signed in or not.
 */
export type Audience = readonly (Role | 'approver' | 'public')[];

/** Each audience that endpoints share, by name. */
export const audience = {
  coordinator: ['province'],
  superiors: ['province', 'district'],
  wardOfficer: ['ward'],
  approver: ['approver'],
  /** Everybody who works in the area, observers too. Their answers name no household. */
  staff: ['province', 'district', 'ward', 'observer'],
  /** Those who may see personal data. */
  caseworkers: ['province', 'district', 'ward'],
  public: ['public'],
} as const satisfies Record<string, Audience>;

export const isForPublic = (who: Audience): boolean => who.includes('public');

/** Decides every permission. `area` is a ward, a district or the province of the campaign. The public has no `user`. */
export function may(user: Actor | undefined, who: Audience, area: string, campaign: Campaign): boolean {
  if (isForPublic(who)) return true;
  if (!user || !isInOwnArea(user, area, campaign)) return false;
  return who.includes(user.role) || (who.includes('approver') && approves(user, area, campaign));
}

/** Decides what concerns no campaign yet: everybody may who has one of the roles, in whatever area. */
export const hasRole = (user: Actor, who: Audience): boolean => who.includes(user.role);

/** Whether somebody may see names, ids and free text about the households of an area. */
export const seesPeople = (user: Actor | undefined, area: string, campaign: Campaign): boolean =>
  may(user, audience.caseworkers, area, campaign);

const approves = ({ role, area: approver }: Actor, ward: string, campaign: Campaign): boolean => {
  const found = wardOf(campaign, ward);
  const mayApprove = role === 'district' || role === 'province';
  return mayApprove && found !== undefined && approversOf(campaign, found).includes(approver);
};

/** Whether an area is the user's own or lies within it. Nobody of another province has an area here. */
function isInOwnArea({ role, area: mine, province }: Actor, area: string, campaign: Campaign): boolean {
  if (province !== campaign.province.code) return false;
  const isProvince = mine === campaign.province.code;
  if (role === 'province' || isProvince) return isProvince;
  return mine === area || (role !== 'ward' && wardOf(campaign, area)?.parent === mine);
}

/** Whether the holder of an account sees more than the households of one ward. Observers see many, without names. */
const seesSeveralWards = ({ role }: Actor): boolean => role !== 'ward';

/** What an installation asks of those who sign in. */
export interface SignInRules {
  /** Who sees more than one ward needs a second factor. */
  readonly needsSecondFactor: boolean;
  /** Accounts of a demo, of which everybody on this machine may read the passwords. */
  readonly isExempt: (name: string) => boolean;
}

/** What the holder of a session has proved. */
export interface Proof {
  /** The code of the second factor, here or at the issuer. */
  readonly hasGivenCode: boolean;
  /** An issuer vouches for them: they gave no password of this installation. */
  readonly isVouchedFor: boolean;
}

/** The code comes first, so that a stolen password alone changes nothing. */
export function pendingOf(account: Account, proof: Proof, rules: SignInRules): Pending | undefined {
  const { hasGivenCode, isVouchedFor } = proof;
  if (account.secondFactorAt !== undefined && !hasGivenCode) return 'code';
  if (rules.isExempt(account.name)) return undefined;
  if (account.mustChange && !isVouchedFor) return 'password';
  if (isVouchedFor && hasGivenCode) return undefined;
  const needsFactor = rules.needsSecondFactor && seesSeveralWards(account);
  return needsFactor && account.secondFactorAt === undefined ? 'secondFactor' : undefined;
}

/** The part of an account that answers and events may show as who acts. */
export const actorOf = ({ name, role, area, province }: Account): Actor => ({ name, role, area, province });
