import * as z from 'zod';
import { approvalLevels } from '../approval/levels.ts';
import { Campaign, CampaignRun, WindowStage } from '../campaign.ts';
import { Measure } from '../classify.ts';
import { Day } from '../day.ts';
import { Class } from '../household.ts';
import { SignedPaper } from '../papers/signed-paper.ts';
import { Reported } from '../reporting/reporting-settings.ts';
import { Standard } from '../standards/standard.ts';
import { Task } from '../ward/next/task.ts';
import { Stage, StageOutcome } from '../ward/stage.ts';
import { Training } from '../ward/ward-review.ts';

const { id, title, year, review, calendar, approval } = Campaign.shape;
const { status, closedOn } = CampaignRun.shape;
const { incomePer } = Standard.shape;
const Area = z.object({ code: z.string(), name: z.string() });

/** A text in Vietnamese and English. */
export const BothLanguages = z.object({ vi: z.string(), en: z.string() });

/** A campaign in a list; `review` makes it the review of a month, which stands under the campaign whose list it moves. */
export const CampaignLine = z.object({ id, title, year, status, review });

/** What a page needs of a standard to ask for new scores. Points (`b2`) may be set under every standard. */
const StandardHead = z.object({
  id: z.string(),
  title: BothLanguages,
  /** What it has lines for, in order of preference. A household is measured by the first one that it has. */
  measures: z.array(Measure),
  /** The period of an income in dong per person. */
  incomePer,
  /** Its own groups with the class that each belongs to; most standards have none. */
  groups: z.array(z.object({ name: z.string(), class: Class })),
});

/** The head of every page of a campaign. */
export const CampaignHead = CampaignLine.extend({
  closedOn,
  province: Area,
  districts: z.array(Area),
  calendar,
  /** By which papers its windows were moved, where that was said. */
  windowPapers: CampaignRun.shape.windowPapers,
  /** The days by which the province reports upwards, and when it did. */
  reports: z.array(Reported.partial({ sentOn: true })),
  /** Whether the day of posting is the first of its working days. */
  firstDayCounts: z.boolean(),
  /** What the open internet shows of a posted list. */
  online: z.enum(['names', 'counts', 'off']),
  /** Whether the campaign has days off of its own in place of the national ones. */
  hasOwnHolidays: z.boolean(),
  /** With these, a page counts working days as the clocks do. Those from the year of the training to a year after the close. */
  holidays: z.array(Day),
  swapDays: z.array(Day),
  approval,
  /** Whether a ward must be trained before it uploads. */
  gate: Campaign.shape.training.unwrap().shape.gate,
  /** The check that ends a training session, where the campaign has one. */
  check: Campaign.shape.training.unwrap().shape.check,
  /** The share of those who attended that must agree, from 0 to 1. */
  agree: z.number(),
  /** The official one first. */
  standards: z.array(StandardHead),
});

/** One ward as a line of the board. It names nobody. */
export const WardLine = z.object({
  code: z.string(),
  name: z.string(),
  district: z.string().optional(),
  stage: Stage,
  round: z.int(),
  since: z.string().optional(),
  /** The level whose answer is due; absent where the list waits for none. */
  level: z.enum(approvalLevels).optional(),
  dueOn: z.string().optional(),
  overdue: z.boolean(),
  /** What is to be done, the next thing first, as far as the review alone tells it; without names. */
  tasks: z.array(Task),
  /**
   * How many households the ward works on after the approver's last return: those returned, and those that changed
   * since. 0 before the first one.
   */
  returned: z.int(),
  /** The last day of the newest posting. */
  postedUntil: z.string().optional(),
  households: z.int(),
  people: z.int(),
  poor: z.int(),
  nearPoor: z.int(),
  before: z.object({ poor: z.int(), nearPoor: z.int() }),
  rejected: z.int(),
  /** Households that a further standard cannot classify, by standard id; absent where there are none. */
  unknown: z.record(z.string(), z.int()).optional(),
});

/** A ward on the board, with what its superiors decided for it. */
export const BoardLine = WardLine.extend({
  /** Absent before the first session and without a waiver. */
  training: Training.optional(),
  /** Ends of windows for this ward alone. */
  extensions: z.partialRecord(WindowStage, z.string()),
  /** By which papers they were given, where that was said. */
  extensionPapers: z.partialRecord(WindowStage, SignedPaper).optional(),
  /** When the ward was added to the running campaign; absent for those that it was launched with. */
  addedAt: z.string().optional(),
  /** Whether the asker is asked for a second opinion on the list. */
  asked: z.boolean().optional(),
});

/** One period for which a stage was open. */
export const StageLine = z.object({
  stage: Stage,
  round: z.int(),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  outcome: StageOutcome.optional(),
});
