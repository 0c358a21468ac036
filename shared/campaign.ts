import * as z from 'zod';
import { type ApprovalLevel, approvalLevels, levelsOf } from './approval/levels.ts';
import { mostMegabytes } from './attachments/attachment-limits.ts';
import type { PostingClock } from './calendar.ts';
import { Day } from './day.ts';
import { Refusal } from './errors.ts';
import { Class, Setting } from './household.ts';
import { QuietHours } from './mail/quiet-hours.ts';
import { SignedPaper } from './papers/signed-paper.ts';
import { Reported, ReportingSettings } from './reporting/reporting-settings.ts';
import { Goal } from './reports/goals.ts';
import { SignalSettings } from './signals/settings.ts';
import { standardNamed } from './standards/index.ts';
import { type Standard, StandardSettings, StoredStandard } from './standards/standard.ts';
import { withSettings } from './standards/with-settings.ts';
import { ListedVillage } from './villages/listed-village.ts';
import { Successor } from './villages/successor.ts';

const Window = z.object({ from: Day, to: Day });
/** In working days, counted from the day after. A setting, because the circulars name different numbers. */
const Clock = z.object({ workingDays: z.int().min(0).max(60) });
const Contacts = z.array(z.string()).default([]);
const code = z.string().regex(/^\d{2,6}$/, 'mã có 2 đến 6 chữ số / a code has 2 to 6 digits');

/** A local word for households, counted beside the classes: marks in a column with one of its labels. */
export const Designation = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name: z.string().trim().min(1).max(150),
  labels: z.array(z.string().trim().min(1).max(150)).min(1).max(50),
});
export type Designation = z.infer<typeof Designation>;

/** The number of households by which a ward has promised to reduce a class in a village. */
const Target = z.object({ village: z.string(), class: Class, reduce: z.int() });

const District = z.object({
  level: z.literal('district'),
  code,
  name: z.string().min(1),
  contacts: Contacts,
});
export const Ward = z.object({
  level: z.literal('ward'),
  code,
  parent: code.optional(),
  name: z.string().min(1),
  setting: Setting,
  /** All households of the ward, poor or not; the base of its rates. */
  households: z.int().min(0).optional(),
  villages: z.array(ListedVillage).default([]),
  /** What villages are called that were renamed or merged, each former name once. */
  successors: z.array(Successor).optional(),
  contacts: Contacts,
  targets: z.array(Target).default([]),
});
export type Ward = z.infer<typeof Ward>;

export const WindowStage = z.enum(['training', 'survey', 'vetting']);
export type WindowStage = z.infer<typeof WindowStage>;

/** What makes a campaign the review of a month: the campaign whose list it moves, and the day from which it runs. */
const MonthlyReview = z.object({ of: z.string(), startsOn: Day });

/**
 * One year's review in one province, or a ward's review of a month between two of them, see `monthlyReview`. This is its form alone: what was accepted once is read, whatever later versions ask
 * of a new one, see `NewCampaign`.
 */
export const Campaign = z.object({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,62}$/,
      'chữ thường, chữ số và dấu gạch nối, nhiều nhất 63 / lower-case letters, digits and hyphens, at most 63',
    ),
  title: z.string().min(1),
  review: MonthlyReview.optional(),
  year: z.int().min(2016).max(2100),
  province: z.object({ code, name: z.string().min(1), contacts: Contacts }),
  /** Ids; the first is the official standard, the others are classified and reported beside it. */
  standards: z.array(z.string()).min(1),
  /** Standards that the campaign file defines itself. */
  ownStandards: z.array(StoredStandard).default([]),
  /** What the campaign sets of its standards, where they leave it open, by standard id. */
  standardSettings: z.record(z.string(), StandardSettings).optional(),
  /** Who approves a ward's list: nobody, one level, or several in order; see `levelsOf`. */
  approval: z.union([z.enum([...approvalLevels, 'none']), z.array(z.enum(approvalLevels)).min(1)]),
  calendar: z.object({
    training: Window,
    survey: Window,
    vetting: z.object({ to: Day }),
    posting: Clock,
    recheck: Clock,
    approval: Clock,
    close: Day,
  }),
  /** Its own days off; without them the national ones count: see `daysOffOf`. */
  holidays: z.array(Day).optional(),
  swapDays: z.array(Day).optional(),
  training: z
    .object({
      gate: z.enum(['required', 'advisory']),
      /** A short check ends each session; `passMark` is the least share of its points. No check if absent. */
      check: z.object({ passMark: z.number().min(0).max(1) }).optional(),
    })
    .default({ gate: 'required' }),
  /** How many files of a ward may be open at a time, and sent on one day; see `requireRoom`. */
  uploads: z.object({ open: z.int().min(1), aDay: z.int().min(1) }).optional(),
  /** A village passes if at least this share of those who attended agree. */
  vetting: z.object({ agree: z.number().min(0).max(1) }).default({ agree: 0.5 }),
  posting: z
    .object({
      /** Whom a posted list names; `listed` if absent: see `isNamed`. */
      include: z.enum(['listed', 'all']).optional(),
      /** Whether the day of posting is the first that counts; if absent it is the working day after. */
      firstDayCounts: z.boolean().optional(),
      /** What the open internet shows of a posted list; `names` if absent: see `shownOnline`. */
      online: z.enum(['names', 'counts', 'off']).optional(),
      /** How much may come in from outside; see `countersOf`. */
      intake: z
        .strictObject({
          perClientAnHour: z.int().min(1).max(1_000_000).optional(),
          perWardADay: z.int().min(1).max(1_000_000).optional(),
        })
        .optional(),
    })
    .optional(),
  /** By when households' requests in the year are answered; see `clockOf`. */
  requests: z
    .strictObject({
      /** The day of the month from which its review takes the requests of before. */
      monthlyFrom: z.int().min(1).max(28).optional(),
      /** Days from then to the answer. */
      days: z.int().min(1).max(60).optional(),
      /** Working days from a request's receipt to its answer, where it is answered by itself. */
      workingDays: z.int().min(1).max(60).optional(),
    })
    .optional(),
  /** How much may be attached to a meeting or a posting; see `attachmentLimits`. */
  attachments: z
    .strictObject({
      megabytes: z.number().min(0.1).max(mostMegabytes).optional(),
      files: z.int().min(1).max(50).optional(),
    })
    .optional(),
  /** By when the province reports upwards; see `reportingPreset`. */
  reporting: ReportingSettings.optional(),
  /** Days before the due day on which to remind; negative numbers are days after it. */
  reminders: z.array(z.int()).default([14, 7, 3, 1, 0, -1, -2, -3]),
  /** Hours of the day in which no mail is sent; without them mails leave at any time. */
  quietHours: QuietHours.optional(),
  /** The province's own labels of columns in survey files, by key: `{ "head": ["Người đại diện hộ"] }`. */
  labels: z.record(z.string(), z.array(z.string().trim().min(1).max(150)).max(50)).optional(),
  designations: z.array(Designation).max(20).optional(),
  goals: z.array(Goal).max(20).optional(),
  duplicates: z
    .strictObject({
      /** From so many points on two households are shown as likely one; see `defaultLikeness`. */
      likeness: z.int().min(1).max(200).optional(),
      /** Whether a ward's list is approved only once its pairs are decided; `advisory` if absent. */
      gate: z.enum(['required', 'advisory']).optional(),
    })
    .optional(),
  /** When a signal is shown to whoever approves; see `SignalSettings`. */
  signals: SignalSettings.optional(),
  areas: z.array(z.discriminatedUnion('level', [District, Ward])).min(1),
});

export type Campaign = z.infer<typeof Campaign>;

export const wardsOf = (campaign: Campaign): Ward[] => campaign.areas.filter((area) => area.level === 'ward');

export const wardOf = (campaign: Campaign, code: string): Ward | undefined =>
  wardsOf(campaign).find((ward) => ward.code === code);

/** A ward by its code. Refuses `WardNotFound`. */
export function requireWard(campaign: Campaign, code: string): Ward {
  const ward = wardOf(campaign, code);
  if (!ward) throw new Refusal('WardNotFound', { ward: code });
  return ward;
}

/** The campaign's standards as it sets them, official first. Refuses `UnknownStandard`. */
export const standardsOf = ({ standards, ownStandards, standardSettings }: Campaign): Standard[] =>
  standards.map((id) => withSettings(standardNamed(id, ownStandards), standardSettings?.[id]));

/** The name of a designation by its id; the id where the campaign has no such designation any more. */
export const nameOfDesignation = ({ designations = [] }: Campaign, id: string): string =>
  designations.find((each) => each.id === id)?.name ?? id;

/** The code of the area that answers a ward's list at a level. */
export const approverAt = (
  level: ApprovalLevel,
  { parent }: Ward,
  { province }: Pick<Campaign, 'province'>,
): string | undefined => (level === 'district' ? parent : province.code);

/** The codes of the areas that approve a ward's list one after another; none where the campaign has no approval. */
export const approversOf = (campaign: Campaign, ward: Ward): string[] =>
  levelsOf(campaign.approval).flatMap((level) => approverAt(level, ward, campaign) ?? []);

/** The contacts of an area. */
export function contactsOf(campaign: Campaign, code: string): readonly string[] {
  if (code === campaign.province.code) return campaign.province.contacts;
  return campaign.areas.find((area) => area.code === code)?.contacts ?? [];
}

/** The code of the area one level up: the ward's district, else the province. */
export function areaAbove(campaign: Campaign, code: string): string | undefined {
  if (code === campaign.province.code) return undefined;
  return wardOf(campaign, code)?.parent ?? campaign.province.code;
}

/** How long a posted list hangs. */
export const postingClockOf = ({ calendar, posting }: Campaign): PostingClock => ({
  workingDays: calendar.posting.workingDays,
  firstDayCounts: posting?.firstDayCounts ?? false,
});

/** The window of a stage. Vetting has only an end; it starts with the survey. */
export function windowOf(
  { calendar }: Pick<Campaign, 'calendar'>,
  stage: WindowStage,
): z.infer<typeof Window> {
  if (stage === 'vetting') return { from: calendar.survey.from, to: calendar.vetting.to };
  return calendar[stage];
}

const CampaignStatus = z.enum(['prepared', 'running', 'closed']);

/** A campaign with its progress. */
export const CampaignRun = z.object({
  campaign: Campaign,
  rev: z.int(),
  status: CampaignStatus,
  launchedAt: z.string().optional(),
  /** When its last ward was recorded: from then on it is closing. */
  allRecordedAt: z.string().optional(),
  closedOn: z.string().optional(),
  closedBecause: z.string().optional(),
  /** The last day whose reminders were sent. */
  remindedOn: z.string().optional(),
  /** By which papers its windows were moved, where that was said. */
  windowPapers: z.partialRecord(WindowStage, SignedPaper).optional(),
  /** The same of the reminders of households' requests. */
  requestsRemindedOn: z.string().optional(),
  /** The reports that were sent upwards, as the province said. */
  reported: z.array(Reported).optional(),
});
export type CampaignRun = z.infer<typeof CampaignRun>;
