import * as z from 'zod';
import { Campaign, CampaignRun } from '../campaign.ts';
import { Stage, StageOutcome } from '../ward/stage.ts';

const { id, title, year, calendar, approval } = Campaign.shape;
const { status, closedOn } = CampaignRun.shape;
const Area = z.object({ code: z.string(), name: z.string() });

/** Both languages. */
export const BothLanguages = z.object({ vi: z.string(), en: z.string() });

/** A campaign in a list. */
export const CampaignLine = z.object({ id, title, year, status });

/** What stands above every page of a campaign. */
export const CampaignHead = CampaignLine.extend({
  closedOn,
  province: Area,
  districts: z.array(Area),
  calendar,
  approval,
});

/** One ward in one line, without a person's name. */
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
  /** The day on which a running list comes down. */
  postedUntil: z.string().optional(),
  households: z.int(),
  people: z.int(),
  poor: z.int(),
  nearPoor: z.int(),
  before: z.object({ poor: z.int(), nearPoor: z.int() }),
  rejected: z.int(),
});

/** One time a stage was open for a ward. */
export const StageLine = z.object({
  stage: Stage,
  round: z.int(),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  outcome: StageOutcome.optional(),
});
