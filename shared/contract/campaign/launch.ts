import * as z from 'zod';
import { audience } from '../../access/policy.ts';
import { approvalLevels } from '../../approval/levels.ts';
import { Campaign, CampaignRun, WindowStage } from '../../campaign.ts';
import { Day } from '../../day.ts';
import { dateKinds } from '../../launch/date-kinds.ts';
import { ReportKind } from '../../reporting/reporting-settings.ts';
import { BothLanguages } from '../board.ts';
import { campaignPath, command, params, Reason, read, wardPath } from '../endpoint.ts';

const { id, year, areas } = Campaign.shape;

/** What a campaign would do as it is. */
const DryRun = z.object({
  /** In the order of a campaign. Those from `postedUntil` on are the latest: of a list that is posted on the last day. */
  dates: z.array(
    z.object({
      on: Day,
      kind: z.enum(dateKinds),
      level: z.enum(approvalLevels).optional(),
      /** Why nobody works on that day; absent on a working day. */
      off: BothLanguages.optional(),
    }),
  ),
  daysOff: z.array(z.object({ from: Day, to: Day, name: BothLanguages })),
  reminders: z.array(
    z.object({
      on: Day,
      /** The stage that is due, or the report that the province owes. */
      stage: z.enum([...WindowStage.options, ...ReportKind.options]),
      /** The distance to the due day, as `D-3` or `D+1`. */
      kind: z.string(),
      dueOn: Day,
      wards: z.int(),
      /** How many people get a message. */
      people: z.int(),
      /** Areas without an address, whose reminder nobody gets. */
      unreached: z.int(),
    }),
  ),
  /** With any of these it is not launched. */
  contradictions: z.array(z.object({ place: BothLanguages, text: BothLanguages })),
  /** It may be launched with these. */
  warnings: z.array(BothLanguages),
});

/** Preparing a campaign before its launch: looking at it, editing, deleting, copying, its dry run; and wards that come later. */
export const launch = {
  readPlan: read({
    path: `${campaignPath}/plan`,
    summary: 'The campaign with all of its settings and areas, as it is edited and copied.',
    who: audience.coordinator,
    answer: z.object({ campaign: Campaign, status: CampaignRun.shape.status }),
  }),
  readDryRun: read({
    path: `${campaignPath}/dry-run`,
    summary:
      'What the campaign would do if it were launched as it is: its dates, its reminders, what contradicts and what it lacks.',
    who: audience.coordinator,
    answer: DryRun,
  }),
  editCampaign: command({
    path: `${campaignPath}/edit`,
    summary: 'Replaces a campaign that is not launched: its settings and its areas. Opening lists stay.',
    who: audience.coordinator,
    body: z.object({ plan: Campaign }),
    audit: 'editCampaign',
    refuses: ['CampaignLaunched', 'UnknownStandard', 'StandardNotInForce'],
  }),
  deleteCampaign: command({
    path: `${campaignPath}/deletion`,
    summary: 'Deletes a campaign that is not launched, with its opening lists.',
    who: audience.coordinator,
    audit: 'deleteCampaign',
    refuses: ['CampaignLaunched'],
  }),
  copyCampaign: command({
    path: `${campaignPath}/copy`,
    summary:
      'Creates the campaign of another year after a closed one: areas, contacts, settings, windows on the same dates, standards in force.',
    who: audience.coordinator,
    body: z.object({ year, id: id.optional() }),
    answer: z.object({ campaignId: z.string() }),
    audit: 'copyCampaign',
    refuses: ['CampaignNotClosed', 'OfMonthlyReview', 'CampaignExists'],
    repeats: 'answered',
  }),
  takeClosingList: command({
    path: `${wardPath}/opening/closing`,
    summary:
      'Makes the ward’s closing list of an earlier, closed campaign its opening list, before the launch.',
    who: audience.coordinator,
    body: z.object({ earlier: params.campaign }),
    audit: 'takeClosingList',
    refuses: ['CampaignLaunched', 'CampaignNotClosed', 'OfMonthlyReview'],
    handlesFiles: true,
  }),
  checkAreas: command({
    path: `${campaignPath}/areas/check`,
    summary:
      'What the running campaign would ask of further areas if they were added now: its dates, the reminders to come, what contradicts and what they lack. It stores nothing.',
    who: audience.coordinator,
    body: z.object({ areas }),
    answer: DryRun.omit({ daysOff: true, contradictions: true }).extend({
      today: Day,
      /** Reminders whose day has passed: the wards do not get them. */
      missed: z.int(),
      /** With any of these they are not added. */
      problems: z.array(z.object({ area: z.string(), text: BothLanguages })),
    }),
    refuses: ['AllWardsRecorded', 'TooManyWards'],
    repeats: 'answered',
    nothingFollows: true,
  }),
  addAreas: command({
    path: `${campaignPath}/areas`,
    summary: 'Adds wards, and districts that are new, to a running campaign.',
    who: audience.coordinator,
    body: z.object({ areas, reason: Reason }),
    audit: 'addAreas',
    refuses: ['AreasContradict', 'TooManyWards', 'AllWardsRecorded', 'ReasonMissing'],
  }),
  takeOutWard: command({
    path: `${campaignPath}/areas/removal`,
    summary:
      'Takes a ward out of a running campaign that was added to it by mistake, as long as nothing was recorded, uploaded or decided in it.',
    who: audience.coordinator,
    body: z.object({ ward: params.ward, reason: Reason }),
    audit: 'takeOutWard',
    refuses: ['WardNotAdded', 'WardInUse', 'AllWardsRecorded', 'ReasonMissing'],
  }),
};
