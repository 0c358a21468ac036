import * as z from 'zod';
import { type Action, Role } from './access/policy.ts';
import { Day } from './calendar.ts';
import { Campaign, WindowStage } from './campaign.ts';
import { OpeningEntry } from './household.ts';
import { ExcuseReason } from './records.ts';
import { NewScores } from './rescore.ts';

/**
 * Whom a route is for: `anyone`; whoever is signed in; or whom the policy lets do the action in an area: the `ward` of the path, the
 * whole `campaign`, or `mine`, the asker's own area, where the answer holds no more than that area.
 */
type Who = 'anyone' | 'signedIn' | { readonly may: Action; readonly area: 'ward' | 'campaign' | 'mine' };

export interface Route {
  readonly method: 'GET' | 'POST';
  /** `:name` stands for a parameter of `params`. */
  readonly path: string;
  readonly who: Who;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
}

/** What may stand in a path: codes and ids of our own, never a person's name or number. */
export const params = {
  campaign: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  ward: z.string().regex(/^\d{2,6}$/),
  batch: z.string().regex(/^[\w-]{8,64}$/),
} as const;

const campaign = '/api/campaigns/:campaign';
const ward = `${campaign}/wards/:ward` as const;
const batch = `${ward}/batches/:batch` as const;

const reason = z.string().max(2000);
const household = z.string().min(1).max(100);
const password = z.string().min(10).max(200);
const userName = z.string().trim().min(3).max(100);
const page = z.object({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const inWard = <A extends Action>(may: A) => ({ who: { may, area: 'ward' } }) as const;
const inCampaign = <A extends Action>(may: A) => ({ who: { may, area: 'campaign' } }) as const;
const inMine = <A extends Action>(may: A) => ({ who: { may, area: 'mine' } }) as const;

/** The HTTP contract: every address, who may ask it, and what it takes. */
export const routes = {
  signIn: {
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    /** `token`: answer the session for an `Authorization: Bearer` header in place of a cookie. */
    body: z.object({
      name: z.string().max(200),
      password: z.string().max(200),
      token: z.boolean().default(false),
    }),
  },
  signOut: { method: 'POST', path: '/api/session/end', who: 'anyone' },
  readSession: { method: 'GET', path: '/api/session', who: 'anyone' },

  listCampaigns: { method: 'GET', path: '/api/campaigns', who: 'signedIn' },
  createCampaign: {
    method: 'POST',
    path: '/api/campaigns',
    ...inCampaign('createCampaign'),
    body: z.object({
      campaign: Campaign,
      opening: z.record(z.string(), z.array(OpeningEntry)).default({}),
    }),
  },
  launchCampaign: { method: 'POST', path: `${campaign}/launch`, ...inCampaign('launchCampaign') },
  closeCampaign: {
    method: 'POST',
    path: `${campaign}/close`,
    ...inCampaign('closeCampaign'),
    body: z.object({ reason }),
  },
  moveWindow: {
    method: 'POST',
    path: `${campaign}/window`,
    ...inCampaign('moveWindow'),
    body: z.object({ stage: WindowStage, from: Day.optional(), to: Day, reason }),
  },
  readResult: { method: 'GET', path: `${campaign}/result`, ...inCampaign('seeBoard') },

  readBoard: { method: 'GET', path: `${campaign}/board`, ...inMine('seeBoard') },
  readStory: {
    method: 'GET',
    path: `${campaign}/story`,
    ...inMine('seeStory'),
    query: z.object({
      limit: z.coerce.number().int().min(1).max(1000).default(200),
      ward: params.ward.optional(),
    }),
  },
  putOpening: {
    method: 'POST',
    path: `${ward}/opening`,
    ...inWard('createCampaign'),
    body: z.object({ entries: z.array(OpeningEntry) }),
  },
  readReminders: { method: 'GET', path: `${campaign}/reminders`, ...inMine('seeBoard') },
  readWard: { method: 'GET', path: ward, ...inWard('seeBoard') },

  recordTraining: {
    method: 'POST',
    path: `${ward}/training`,
    ...inWard('recordTraining'),
    body: z.object({ attended: z.int().min(1).max(100_000) }),
  },
  restartWard: {
    method: 'POST',
    path: `${ward}/restart`,
    ...inWard('restartWard'),
    body: z.object({ reason }),
  },
  waiveTraining: {
    method: 'POST',
    path: `${ward}/waiver`,
    ...inWard('waiveTraining'),
    body: z.object({ reason }),
  },
  extendStage: {
    method: 'POST',
    path: `${ward}/extension`,
    ...inWard('extendStage'),
    body: z.object({ stage: WindowStage, to: Day, reason }),
  },

  /** Holds the ward's opening list. */
  makeTemplate: { method: 'GET', path: `${ward}/template`, ...inWard('upload') },
  openBatch: {
    method: 'POST',
    path: `${ward}/batches`,
    ...inWard('upload'),
    body: z.object({
      name: z.string().min(1).max(200),
      encoding: z.enum(['tcvn3', 'vni']).optional(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
  },
  listBatches: { method: 'GET', path: `${ward}/batches`, ...inWard('seeBoard') },
  readBatch: { method: 'GET', path: batch, ...inWard('seeBoard') },
  listFindings: {
    method: 'GET',
    path: `${batch}/findings`,
    ...inWard('seePersonalData'),
    query: page,
  },
  readMarked: { method: 'GET', path: `${batch}/marked`, ...inWard('seePersonalData') },
  commitBatch: { method: 'POST', path: `${batch}/commit`, ...inWard('upload') },

  listHouseholds: {
    method: 'GET',
    path: `${ward}/households`,
    ...inWard('seePersonalData'),
    query: page,
  },
  listRejected: { method: 'GET', path: `${ward}/rejected`, ...inWard('seePersonalData') },
  listMissing: { method: 'GET', path: `${ward}/missing`, ...inWard('seePersonalData') },
  /** What changed since the approver last answered. */
  readDuplicates: { method: 'GET', path: `${ward}/duplicates`, ...inWard('seePersonalData') },
  readChanges: { method: 'GET', path: `${ward}/changes`, ...inWard('seePersonalData') },
  listDecisions: { method: 'GET', path: `${ward}/decisions`, ...inWard('seePersonalData') },
  excuseHousehold: {
    method: 'POST',
    path: `${ward}/excuses`,
    ...inWard('excuse'),
    body: z.object({ household, reason: ExcuseReason }),
  },
  withdrawHousehold: {
    method: 'POST',
    path: `${ward}/withdrawals`,
    ...inWard('withdraw'),
    body: z.object({ household, reason }),
  },
  submitSurvey: { method: 'POST', path: `${ward}/submission`, ...inWard('submit') },
  recordMeeting: {
    method: 'POST',
    path: `${ward}/meetings`,
    ...inWard('recordMeeting'),
    body: z.object({
      village: z.string().min(1).max(200),
      attended: z.int().min(0).max(100_000),
      agreed: z.int().min(0).max(100_000),
      supervised: z.boolean().optional(),
      changes: z.array(z.object({ household, set: NewScores, reason })).default([]),
    }),
  },
  forwardList: { method: 'POST', path: `${ward}/forward`, ...inWard('forward') },
  postList: {
    method: 'POST',
    path: `${ward}/posting`,
    ...inWard('post'),
    body: z.object({ places: z.array(z.string().min(1).max(200)).min(1).max(50) }),
  },
  readPosted: { method: 'GET', path: `${ward}/posted`, ...inWard('seePostedList') },
  fileObjection: {
    method: 'POST',
    path: `${ward}/objections`,
    ...inWard('object'),
    /** `household` is the `ref` that the posted list gives it. */
    body: z.object({ household, text: z.string().trim().min(1).max(5000) }),
  },
  listObjections: { method: 'GET', path: `${ward}/objections`, ...inWard('seePersonalData') },
  resolveObjection: {
    method: 'POST',
    path: `${ward}/objections/resolution`,
    ...inWard('resolveObjection'),
    body: z.object({
      household,
      outcome: z.enum(['upheld', 'changed']),
      set: NewScores.default({}),
      text: z.string().max(5000).optional(),
    }),
  },
  approveWard: { method: 'POST', path: `${ward}/approval`, ...inWard('approve') },
  returnHouseholds: {
    method: 'POST',
    path: `${ward}/returns`,
    ...inWard('return'),
    body: z.object({ households: z.array(household).min(1).max(10_000), reason }),
  },

  listUsers: { method: 'GET', path: `${campaign}/users`, ...inMine('manageUsers') },
  addUser: {
    method: 'POST',
    path: `${campaign}/users`,
    ...inMine('manageUsers'),
    body: z.object({ name: userName, role: Role, area: params.ward, password }),
  },
  resetPassword: {
    method: 'POST',
    path: `${campaign}/users/password`,
    ...inMine('manageUsers'),
    body: z.object({ name: userName, password }),
  },
  removeUser: {
    method: 'POST',
    path: `${campaign}/users/removal`,
    ...inMine('manageUsers'),
    body: z.object({ name: userName }),
  },
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** The names of a path's parameters. */
export type ParamsOf<Path extends string> = Path extends `${infer Start}/${infer Rest}`
  ? ParamsOf<Start> | ParamsOf<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never;
