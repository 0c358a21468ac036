import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { LevelAnswer } from '../approval/answers.ts';
import { limits } from '../batch/findings/limits.ts';
import { Ward, WindowStage } from '../campaign.ts';
import { Day } from '../day.ts';
import { Class, Scores } from '../household.ts';
import { OpeningEntries } from '../opening/repeated-entries.ts';
import { SignedPaper } from '../papers/signed-paper.ts';
import { NewScores } from '../rescore.ts';
import { ByStandard } from '../results/by-standard.ts';
import { WardTotals } from '../results/totals.ts';
import { Task } from '../ward/next/task.ts';
import { VillageState } from '../ward/village-state.ts';
import { HouseholdVote } from '../ward/votes.ts';
import { Training } from '../ward/ward-review.ts';
import { CampaignHead, StageLine, WardLine } from './board.ts';
import { command, HouseholdName, Reason, read, wardPath } from './endpoint.ts';
import { ObjectionView } from './posting.ts';

const Count = z.int().min(0).max(100_000);

/** What an approver looks at in a household. */
const HouseholdState = z.object({
  head: z.string(),
  village: z.string(),
  people: z.int(),
  class: Class,
  scores: Scores,
});

/** One ward through its stages: opening list, training, meetings, approval, and its state. */
export const ward = {
  readWard: read({
    path: wardPath,
    summary: 'Everything about one ward but its households and people.',
    who: audience.staff,
    answer: z.object({
      campaign: CampaignHead,
      today: Day,
      /** The names of the endpoints that the asker may call in this ward, so that a page offers no other. */
      can: z.array(z.string()),
      ward: WardLine,
      training: Training.optional(),
      extensions: z.partialRecord(WindowStage, z.string()),
      /** By which papers they were given, where that was said. */
      extensionPapers: z.partialRecord(WindowStage, SignedPaper).optional(),
      stages: z.array(StageLine),
      villages: z.array(
        z.object({
          name: z.string(),
          households: z.int(),
          state: VillageState.nullable(),
          /** How many households were voted down where they alone are scored again and met on. */
          votedDown: z.int().optional(),
          formerly: z.array(z.string()).optional(),
        }),
      ),
      /** How many households were voted down and then removed, so that a file may bring them back before it is submitted. */
      votedDownGone: z.int().optional(),
      meetings: z.array(
        z.object({
          at: z.string(),
          village: z.string(),
          attended: z.int(),
          agreed: z.int(),
          supervised: z.boolean().optional(),
          /** How many changes it made. */
          changes: z.int(),
          /** Absent where it was recorded without. */
          heldOn: Day.optional(),
          /** Who chaired it, for those who see the ward's people. */
          chair: z.string().optional(),
          /** How many households it voted on, and how many of them it voted down. */
          votes: z.object({ households: z.int(), down: z.int() }).optional(),
        }),
      ),
      postings: z.array(
        z.object({
          round: z.int(),
          postedAt: z.string(),
          lastDay: z.string(),
          households: z.union([z.literal('all'), z.int()]),
        }),
      ),
      objections: z.array(ObjectionView.partial({ household: true })),
      /** What the levels answered, oldest first. */
      answers: z.array(LevelAnswer.omit({ seen: true, replaced: true })),
      /** Whether the asker may recall the newest answer that stands. */
      recallable: z.boolean(),
      totals: WardTotals.extend({ byStandard: ByStandard.optional() }),
      /** All households of the ward, poor or not: the base of its rates. Absent where it is not known. */
      allHouseholds: Ward.shape.households,
      targets: Ward.shape.targets,
    }),
  }),
  readNext: read({
    path: `${wardPath}/next`,
    summary:
      'What is to be done in the ward now, by whom, until when, and what blocks it, the next thing first.',
    who: audience.staff,
    answer: z.object({ tasks: z.array(Task) }),
  }),
  loadOpeningList: command({
    path: `${wardPath}/opening`,
    summary:
      'Replaces the ward’s opening list, before the launch, or in a ward that was added later before it has surveyed anything.',
    who: audience.coordinator,
    body: z.object({ entries: OpeningEntries }),
    audit: 'loadOpeningList',
    refuses: ['CampaignLaunched'],
  }),
  recordTraining: command({
    path: `${wardPath}/training`,
    summary: 'Records a training session’s attendance; the first one trains the ward.',
    who: audience.superiors,
    body: z
      .object({
        attended: Count.min(1),
        /** The id of the session, where it has a record. */
        sessionId: z
          .string()
          .regex(/^[\w-]{8,64}$/)
          .optional(),
        /** Who attended, each by name. */
        people: z.array(z.string().trim().min(1).max(limits.textLength)).max(1000).optional(),
        /** How many reached the pass mark of the check. */
        passed: Count.optional(),
      })
      .refine(({ attended, people }) => people === undefined || people.length === attended, {
        path: ['people'],
        message: 'people: mỗi người dự một tên / one name for each who attended',
      }),
    audit: 'recordTraining',
    refuses: ['SessionNotFound', 'SessionAttended', 'MorePassedThanAttended'],
  }),
  waiveTraining: command({
    path: `${wardPath}/waiver`,
    summary: 'Waives a ward’s training.',
    who: audience.coordinator,
    body: z.object({ reason: Reason }),
    audit: 'waiveTraining',
    refuses: ['ReasonMissing'],
  }),
  extendStage: command({
    path: `${wardPath}/extension`,
    summary: 'Extends a window for one ward.',
    who: audience.coordinator,
    body: z.object({ stage: WindowStage, to: Day, reason: Reason, paper: SignedPaper.optional() }),
    audit: 'extendStage',
    refuses: ['ExtensionTooEarly', 'ReasonMissing', 'DayInFuture'],
  }),
  restartWard: command({
    path: `${wardPath}/restart`,
    summary: 'Stops the execution that runs a ward and starts another at its current stage.',
    who: audience.coordinator,
    body: z.object({ reason: Reason }),
    audit: 'restartWard',
    refuses: ['ReasonMissing'],
  }),
  recordMeeting: command({
    path: `${wardPath}/meetings`,
    summary: 'Records a village meeting’s result, with the scores that it changed.',
    who: audience.wardOfficer,
    body: z.object({
      /** As long as a file may name it. */
      village: z.string().min(1).max(limits.textLength),
      attended: Count,
      agreed: Count,
      /** Whether the Fatherland Front's supervisor was there. */
      supervised: z.boolean().optional(),
      heldOn: Day.optional(),
      chair: z.string().trim().min(1).max(limits.textLength).optional(),
      /** Where the meeting voted on each household. One below the campaign's share is scored again alone. */
      votes: z
        .array(HouseholdVote.extend({ household: HouseholdName }))
        .max(10_000)
        .optional(),
      changes: z
        .array(z.object({ household: HouseholdName, set: NewScores, reason: Reason }))
        .max(10_000)
        .default([]),
    }),
    /** `votedDown`: how many households go back alone, where there are any. */
    answer: z.object({ passed: z.boolean(), votedDown: z.int().optional() }),
    audit: 'recordMeeting',
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'UnknownVillage',
      'VillageNotOpen',
      'MoreAgreedThanAttended',
      'MoreVotesThanAttended',
      'VotedTwice',
      'HouseholdNotDue',
      'DayInFuture',
      'ReasonMissing',
      'HouseholdNotFound',
      'ValueNotUsed',
    ],
  }),
  forwardList: command({
    path: `${wardPath}/forward`,
    summary: 'Forwards the ward’s list to be posted, once every village has passed.',
    who: audience.wardOfficer,
    audit: 'forwardList',
    refuses: ['TrainingNotDone', 'WrongStage', 'VillagesNotPassed'],
  }),
  approveWard: command({
    path: `${wardPath}/approval`,
    summary: 'Approves the ward’s list as it stands; it goes up to the next level, where there is one.',
    who: audience.approver,
    audit: 'approveWard',
    refuses: ['TrainingNotDone', 'WrongStage', 'OtherLevelDue', 'PairsOpen'],
  }),
  returnHouseholds: command({
    path: `${wardPath}/returns`,
    summary: 'Sends households back to vetting; the rest stay approved.',
    who: audience.approver,
    body: z.object({ households: z.array(HouseholdName).min(1).max(10_000), reason: Reason }),
    audit: 'returnHouseholds',
    refuses: ['TrainingNotDone', 'WrongStage', 'OtherLevelDue', 'ReasonMissing', 'HouseholdNotFound'],
  }),
  remark: command({
    path: `${wardPath}/remarks`,
    summary:
      'Notes what a monitoring team saw at the ward; the ward and those above read it among the decisions.',
    who: ['province', 'district', 'observer'],
    body: z.object({ text: z.string().trim().min(1).max(5000) }),
    audit: 'remark',
  }),
  readChanges: read({
    path: `${wardPath}/changes`,
    summary:
      'What changed in the ward’s list since its approver last answered; each level compares with its own answer.',
    who: audience.caseworkers,
    answer: z.object({
      /** Whether the approver has not answered yet. There are no changes then. */
      first: z.boolean(),
      returned: z.array(z.string()),
      changes: z.array(
        z.object({
          household: z.string(),
          was: HouseholdState.optional(),
          is: HouseholdState.optional(),
        }),
      ),
    }),
  }),
};
