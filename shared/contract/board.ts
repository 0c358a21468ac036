import * as z from 'zod';
import { Campaign, CampaignRun } from '../campaign.ts';
import { Stage, StageOutcome } from '../ward/stage.ts';

const { id, title, year, calendar, approval } = Campaign.shape;
const { status, closedOn } = CampaignRun.shape;
const Area = z.object({ code: z.string(), name: z.string() });

/** A text in Vietnamese and English. */
export const BothLanguages = z.object({ vi: z.string(), en: z.string() });

/** A campaign in a list. */
export const CampaignLine = z.object({ id, title, year, status });

/** The head of every page of a campaign. */
export const CampaignHead = CampaignLine.extend({
  closedOn,
  province: Area,
  districts: z.array(Area),
  calendar,
  approval,
});

/** One ward as a line of the board. It names nobody. */
export const WardLine = z.object({
  code: z.string(),
  name: z.string(),
  district: z.string().optional(),
  stage: Stage,
  round: z.int(),
  since: z.string().optional(),
  dueOn: z.string().optional(),
  overdue: z.boolean(),
  missing: BothLanguages,
  /** The last day of the newest posting. */
  postedUntil: z.string().optional(),
  households: z.int(),
  people: z.int(),
  poor: z.int(),
  nearPoor: z.int(),
  before: z.object({ poor: z.int(), nearPoor: z.int() }),
  rejected: z.int(),
});

/** One period for which a stage was open. */
export const StageLine = z.object({
  stage: Stage,
  round: z.int(),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  outcome: StageOutcome.optional(),
});
