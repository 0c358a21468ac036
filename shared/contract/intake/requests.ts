import * as z from 'zod';
import { audience } from '../../access/policy.ts';
import { limits } from '../../batch/findings/limits.ts';
import { CampaignRun } from '../../campaign.ts';
import { Day } from '../../day.ts';
import { Class, Member } from '../../household.ts';
import { requestFacts, Wants } from '../../requests/request-facts.ts';
import { Stage } from '../../ward/stage.ts';
import { command, Reason, read, wardPath } from '../endpoint.ts';

const Receipt = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(5000);
const code = z.string().trim().min(1).max(limits.textLength).optional();

/** Requests that households bring in the year, on paper: to be recognised as poor or near-poor, or no longer to be. */
export const requests = {
  recordRequest: command({
    path: `${wardPath}/requests`,
    summary: 'Records a household’s request that was brought on paper; answers a receipt.',
    who: audience.wardOfficer,
    body: z.object({
      wants: Wants,
      head: name,
      /** The head's day or year of birth, by which the household is found among the surveyed ones. */
      birth: Member.shape.birth.unwrap(),
      village: name,
      people: z.int().min(1).max(50),
      /** Its code on the list, where it has one. */
      code,
      /** Why it asks. */
      text,
      /** Today, if absent. */
      receivedOn: Day.optional(),
    }),
    answer: z.object(requestFacts),
    audit: 'recordRequest',
    refuses: ['DayInFuture', 'UnknownVillage', 'RequestsOfYear', 'ListHandedOn'],
  }),
  openMonthlyReview: command({
    path: `${wardPath}/requests/review`,
    summary:
      'Opens the review of this month as a small campaign of its own, which takes the ward’s requests and answers them by its outcome. Those above the ward may once one is overdue.',
    who: audience.caseworkers,
    answer: z.object({
      /** The campaign of that review. */
      campaignId: z.string(),
    }),
    audit: 'openMonthlyReview',
    refuses: [
      'WrongStage',
      'ListHandedOn',
      'MonthNotBegun',
      'MonthlyReviewOpen',
      'NothingToReview',
      'WardActsFirst',
    ],
    repeats: 'answered',
  }),
  answerRequest: command({
    path: `${wardPath}/requests/answer`,
    summary:
      'Answers a request: what the household is from then on, or a refusal with reasons. Those above the ward may once it is overdue.',
    who: audience.caseworkers,
    body: z.object({
      receipt: Receipt,
      outcome: z.enum(['granted', 'refused']),
      /** What the household is from then on, if it is granted. */
      class: Class.optional(),
      /** Needed for a refusal. */
      reason: Reason.default(''),
    }),
    audit: 'answerRequest',
    refuses: [
      'ReceiptNotFound',
      'RequestDecided',
      'UnderMonthlyReview',
      'WardActsFirst',
      'ListHandedOn',
      'NotAsked',
      'ReasonMissing',
    ],
  }),
  readRequests: read({
    path: `${wardPath}/requests`,
    summary: 'The ward’s requests of households, newest first, with what became of them.',
    who: audience.caseworkers,
    answer: z.object({
      today: Day,
      /** Whether a request that comes in today still goes into the list of the running review. */
      intoList: z.boolean(),
      /** The later campaign that opened with the ward's list and was launched: requests are recorded there. */
      handedOnTo: z.object({ id: z.string(), title: z.string() }).optional(),
      /** This month's review: the day from which it may be opened, and how many requests it would take. */
      month: z.object({ startsOn: Day, toReview: z.int(), isOpened: z.boolean() }),
      /** The reviews of months so far, newest first. */
      reviews: z.array(
        z.object({
          campaignId: z.string(),
          startsOn: Day,
          requests: z.int(),
          stage: Stage,
          status: CampaignRun.shape.status,
        }),
      ),
      requests: z.array(
        z.object({
          ...requestFacts,
          state: z.enum(['received', 'listed', 'granted', 'refused']),
          recordedAt: z.string(),
          head: z.string(),
          birth: z.string().optional(),
          village: z.string(),
          people: z.int().optional(),
          code: z.string().optional(),
          text: z.string(),
          /** The day from which the month's review runs that took it. */
          reviewedFrom: Day.optional(),
          /** Why it was refused. */
          reason: z.string().optional(),
          /** What the household of a granted one is from then on. */
          class: Class.optional(),
        }),
      ),
    }),
  }),
};
