import * as z from 'zod';
import { isMailAddress } from '../access/mail-address.ts';
import { audience } from '../access/policy.ts';
import { Campaign, CampaignRun, WindowStage } from '../campaign.ts';
import { Day } from '../day.ts';
import { mailStatuses } from '../mail/mail-status.ts';
import { mailTroubleWords } from '../mail/mail-trouble.ts';
import { OpeningEntries } from '../opening/repeated-entries.ts';
import { SignedPaper } from '../papers/signed-paper.ts';
import { Reminder } from '../reminders.ts';
import { ByStandard } from '../results/by-standard.ts';
import { ByClass, Movement, Relapsed, WardTotals } from '../results/totals.ts';
import { Task } from '../ward/next/task.ts';
import { Stage } from '../ward/stage.ts';
import { BoardLine, CampaignHead, CampaignLine, StageLine } from './board.ts';
import { campaignPath, command, params, Reason, read } from './endpoint.ts';

const Figures = WardTotals.omit({ rejected: true, villages: true }).extend({
  classes: ByClass,
  byStandard: ByStandard.optional(),
  movements: z.record(Movement, z.int()),
  /** Of the households that were neither before and are now: those that had escaped in an earlier year. Absent where a ward's are not known. */
  relapsed: Relapsed.optional(),
});
const { status, closedOn } = CampaignRun.shape;
const Round = z.int();

const WardResult = Figures.extend({
  code: z.string(),
  name: z.string().optional(),
  stage: Stage,
  rounds: z.object({ survey: Round, vetting: Round, posting: Round, approval: Round }),
  stages: z.array(StageLine),
});

const MailAddress = z
  .string()
  .trim()
  .max(254)
  .refine(isMailAddress, 'chưa đúng dạng địa chỉ thư / not a mail address');

/** The most that fits a request in base64. */
export const maxSheetBytes = 3_500_000;

/** A whole campaign: creating, launching and closing it, moving its windows, and its progress. */
export const campaign = {
  readCampaigns: read({
    path: '/api/campaigns',
    summary: 'The campaigns of the asker’s area.',
    who: 'signedIn',
    answer: z.object({ campaigns: z.array(CampaignLine) }),
  }),
  createCampaign: command({
    path: '/api/campaigns',
    summary: 'Creates a campaign with its wards and opening lists.',
    who: audience.coordinator,
    body: z.object({
      campaign: Campaign,
      /** The opening list by ward code. */
      opening: z.record(z.string(), OpeningEntries).default({}),
    }),
    answer: z.object({ campaignId: z.string() }),
    audit: 'createCampaign',
    refuses: ['CampaignExists', 'CampaignInvalid', 'UnknownStandard', 'StandardNotInForce'],
    repeats: 'answered',
  }),
  readSheet: command({
    path: '/api/sheets',
    summary:
      'The cells of a CSV or XLSX file as text, from which a page makes areas and opening lists. It stores nothing.',
    who: audience.coordinator,
    body: z.object({
      name: z.string().min(1).max(200),
      /** The file’s bytes in base64, at most `maxSheetBytes` of them. */
      content: z.base64(),
      /** Confirms the legacy font encoding that `SheetInOldFont` asks about. */
      encoding: z.enum(['tcvn3', 'vni']).optional(),
    }),
    answer: z.object({
      sheets: z.array(
        z.object({
          name: z.string(),
          /** The first one is row 1. Empty cells at a row’s end are left out. */
          rows: z.array(z.array(z.string())),
        }),
      ),
    }),
    refuses: ['SheetUnreadable', 'SheetTooLarge', 'SheetInOldFont'],
    handlesFiles: true,
    repeats: 'answered',
  }),
  launchCampaign: command({
    path: `${campaignPath}/launch`,
    summary: 'Starts a prepared campaign.',
    who: audience.coordinator,
    audit: 'launchCampaign',
    refuses: ['CampaignIncomplete', 'CampaignContradicts', 'UnknownStandard', 'StandardNotInForce'],
  }),
  closeCampaign: command({
    path: `${campaignPath}/close`,
    summary: 'Ends a campaign before all wards are recorded.',
    who: audience.coordinator,
    body: z.object({ reason: Reason }),
    audit: 'closeCampaign',
    refuses: ['ReasonMissing'],
  }),
  moveWindow: command({
    path: `${campaignPath}/window`,
    summary: 'Moves a window of the whole campaign.',
    who: audience.coordinator,
    body: z.object({
      stage: WindowStage,
      from: Day.optional(),
      to: Day,
      reason: Reason,
      paper: SignedPaper.optional(),
    }),
    audit: 'moveWindow',
    refuses: ['WindowReversed', 'WindowAfterClose', 'MeetingsEndFirst', 'ReasonMissing', 'DayInFuture'],
  }),
  readBoard: read({
    path: `${campaignPath}/board`,
    summary: 'The wards of the asker’s area: stage, what is missing, by when.',
    who: audience.staff,
    area: 'own',
    answer: z.object({
      campaign: CampaignHead,
      today: Day,
      failedReminders: z.int(),
      /** Megabytes left on the machine’s disk, once it takes no files for it. */
      spaceLeft: z.int().optional(),
      wards: z.array(BoardLine),
    }),
  }),
  readReminders: read({
    path: `${campaignPath}/reminders`,
    summary: 'The reminders of the asker’s wards, newest first, each with the status of its message.',
    who: audience.staff,
    area: 'own',
    answer: z.object({
      reminders: z.array(
        Reminder.extend({
          status: z.enum(mailStatuses),
          /** What hindered its mail last. */
          why: z.enum(mailTroubleWords).optional(),
        }),
      ),
    }),
  }),
  sendAgain: command({
    path: `${campaignPath}/reminders/again`,
    summary: 'Sends one person’s reminders of a day again, which could not be sent or came back.',
    who: audience.coordinator,
    body: z.object({
      /** The mail address of a reminder. */
      to: z.string(),
      /** The day of the reminders. */
      on: Day,
    }),
    audit: 'sendAgain',
    refuses: ['NothingToSendAgain'],
  }),
  readContacts: read({
    path: `${campaignPath}/contacts`,
    summary: 'The mail addresses of the areas that the asker manages.',
    who: audience.superiors,
    area: 'own',
    answer: z.object({
      areas: z.array(z.object({ code: z.string(), name: z.string(), contacts: z.array(z.string()) })),
    }),
  }),
  changeContacts: command({
    path: `${campaignPath}/contacts`,
    summary: 'Gives an area other mail addresses, to which its reminders go from then on.',
    who: audience.superiors,
    area: 'own',
    body: z.object({ area: params.ward, contacts: z.array(MailAddress).max(20), reason: Reason }),
    audit: 'changeContacts',
    refuses: ['CampaignNotRunning', 'ReasonMissing'],
  }),
  readIfClosed: read({
    path: `${campaignPath}/if-closed`,
    summary:
      'What would be missing, late and contradictory in the asker’s area if the campaign closed today.',
    who: audience.staff,
    area: 'own',
    answer: z.object({
      campaign: CampaignHead,
      today: Day,
      wards: z.array(
        z.object({
          ward: z.string(),
          name: z.string(),
          stage: Stage,
          /** The stages that it would not have ended, the open one first. */
          stages: z.array(Stage),
          /** What is still to be done. */
          tasks: z.array(Task),
          unsurveyed: z.int(),
          lateSince: Day.optional(),
          rejected: z.int(),
          objections: z.int(),
          sharedIds: z.int(),
        }),
      ),
    }),
  }),
  readResult: read({
    path: `${campaignPath}/result`,
    summary: 'The result of the asker’s area as it stands, with its audit chains checked.',
    who: audience.staff,
    area: 'own',
    answer: z.object({
      campaign: z.object({ id: z.string(), status, closedOn }),
      wards: z.array(WardResult),
      totals: Figures,
      duplicates: z.array(z.object({ wards: z.array(z.string()) })),
      reminders: z.array(Reminder.pick({ at: true, to: true, ward: true, stage: true, kind: true })),
      audit: z.object({ events: z.int(), valid: z.boolean() }),
    }),
  }),
};
