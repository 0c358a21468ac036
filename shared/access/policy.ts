import * as z from 'zod';
import { approverOf, type Campaign, wardOf } from '../campaign.ts';

export const Role = z.enum(['province', 'district', 'ward', 'observer']);
export type Role = z.infer<typeof Role>;

/** Who acts: an account's name, its role, and the code of the area that it has the role in. */
export const Actor = z.object({ name: z.string(), role: Role, area: z.string() });
export type Actor = z.infer<typeof Actor>;

/**
 * Who may do what in their own area (design, section 3): the table that everything is decided by. `approver` is the
 * district or the province, as the campaign says; `public` is anyone, signed in or not.
 */
const table = {
  createCampaign: ['province'],
  launchCampaign: ['province'],
  closeCampaign: ['province'],
  moveWindow: ['province'],
  extendStage: ['province'],
  waiveTraining: ['province'],
  restartWard: ['province'],
  manageUsers: ['province', 'district'],
  recordTraining: ['province', 'district'],
  seeBoard: ['province', 'district', 'ward', 'observer'],
  seeStory: ['province', 'district', 'ward', 'observer'],
  seePersonalData: ['province', 'district', 'ward'],
  upload: ['ward'],
  excuse: ['ward'],
  withdraw: ['ward'],
  submit: ['ward'],
  recordMeeting: ['ward'],
  forward: ['ward'],
  post: ['ward'],
  resolveObjection: ['ward'],
  approve: ['approver'],
  return: ['approver'],
  seePostedList: ['public'],
  object: ['public'],
} as const satisfies Record<string, readonly (Role | 'approver' | 'public')[]>;

/** Everything that can be asked for. */
export const Action = z.enum(Object.keys(table) as [Action, ...Action[]]);
export type Action = keyof typeof table;

/** Whether the public may do it, signed in or not. */
export const isForPublic = (action: Action): boolean =>
  (table[action] as readonly string[]).includes('public');

/** The one place that decides. `area` is a ward, a district or the province of the campaign; no `user` is the public. */
export function may(user: Actor | undefined, action: Action, area: string, campaign: Campaign): boolean {
  const allowed: readonly string[] = table[action];
  if (isForPublic(action)) return true;
  if (!user || !holds(user, area, campaign)) return false;
  return allowed.includes(user.role) || (allowed.includes('approver') && approves(user, area, campaign));
}

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
