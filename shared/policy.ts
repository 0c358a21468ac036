import * as z from 'zod';
import { approverOf, type Campaign, wardOf } from './campaign.ts';

export const Role = z.enum(['province', 'district', 'ward', 'observer']);
export type Role = z.infer<typeof Role>;

/** Who acts: an account's name, its role, and the code of the area that it has the role in. */
export const Actor = z.object({ name: z.string(), role: Role, area: z.string() });
export type Actor = z.infer<typeof Actor>;

/** Everything that can be asked for, by what it touches. */
export const Action = z.enum([
  'createCampaign',
  'launchCampaign',
  'closeCampaign',
  'moveWindow',
  'extendStage',
  'waiveTraining',
  'restartWard',
  'seeBoard',
  'seeStory',
  'recordTraining',
  'upload',
  'excuse',
  'withdraw',
  'submit',
  'recordMeeting',
  'forward',
  'post',
  'resolveObjection',
  'approve',
  'return',
  'seePersonalData',
  'seePostedList',
  'object',
  'manageUsers',
]);
export type Action = z.infer<typeof Action>;

const provinceOnly: readonly Action[] = [
  'createCampaign',
  'launchCampaign',
  'closeCampaign',
  'moveWindow',
  'extendStage',
  'waiveTraining',
  'restartWard',
];
const ofTheWard: readonly Action[] = [
  'upload',
  'excuse',
  'withdraw',
  'submit',
  'recordMeeting',
  'forward',
  'post',
  'resolveObjection',
];
const ofThePublic: readonly Action[] = ['seePostedList', 'object'];

/**
 * The one place that decides who may do what (design, section 3). `area` is a ward, a district or the
 * province of the campaign; `user` undefined is the public, which sees and objects to what is posted.
 */
export function may(user: Actor | undefined, action: Action, area: string, campaign: Campaign): boolean {
  if (ofThePublic.includes(action)) return true;
  if (!user) return false;
  if (user.role === 'province') return provinceMay(user, action, area, campaign);
  if (provinceOnly.includes(action) || !holds(user.area, area, campaign)) return false;
  if (action === 'seeBoard' || action === 'seeStory') return true;
  if (user.role === 'observer') return false;
  if (action === 'seePersonalData') return true;
  if (user.role === 'ward') return ofTheWard.includes(action);
  if (action === 'recordTraining' || action === 'manageUsers') return true;
  return (action === 'approve' || action === 'return') && approves(user.area, area, campaign);
}

/** The coordinator does what concerns the whole campaign, and approves where the province is the approver. */
function provinceMay(user: Actor, action: Action, area: string, campaign: Campaign): boolean {
  if (user.area !== campaign.province.code || ofTheWard.includes(action)) return false;
  if (action === 'approve' || action === 'return') return approves(user.area, area, campaign);
  return true;
}

const approves = (approver: string, ward: string, campaign: Campaign): boolean => {
  const found = wardOf(campaign, ward);
  return found !== undefined && approverOf(campaign, found) === approver;
};

/** An area holds itself; a district its wards; the province everything. */
const holds = (mine: string, area: string, campaign: Campaign): boolean =>
  mine === area || mine === campaign.province.code || wardOf(campaign, area)?.parent === mine;
