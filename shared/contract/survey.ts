import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { Class } from '../household.ts';
import { MatchedBy } from '../opening/opening-list.ts';
import { ExcuseReason, Recorded, Rejection } from '../records.ts';
import { BothLanguages } from './board.ts';
import { command, HouseholdName, Page, Reason, read, wardPath } from './endpoint.ts';
import { HouseholdView } from './household.ts';
import { DuplicatesAnswer, DuplicatesQuery } from './pairs.ts';

const { results, warnings } = Recorded.shape;
const Household = {
  household: z.string(),
  code: z.string().optional(),
  head: z.string(),
  village: z.string(),
  people: z.int(),
  before: Class,
};

const ByKnownClass = z.object({ poor: z.int(), 'near-poor': z.int(), other: z.int(), unknown: z.int() });

/** A ward's survey: its households, those that are missing, and the submission. */
export const survey = {
  readHouseholds: read({
    path: `${wardPath}/households`,
    summary: 'A page of the ward’s surveyed households.',
    who: audience.caseworkers,
    query: Page,
    answer: z.object({
      total: z.int(),
      households: z.array(
        z.object({
          ...Household,
          now: Class,
          /** What it was recognised by on the opening list; absent without an entry. */
          matchedBy: MatchedBy.optional(),
          results,
          warnings,
          /** Present where its meeting voted it down: it is scored again and met on alone. */
          votedDown: z.literal(true).optional(),
        }),
      ),
    }),
  }),
  readHousehold: read({
    path: `${wardPath}/household`,
    summary: 'One household: its people without their id numbers, its results explained, and its history.',
    who: audience.caseworkers,
    /** Its key, as the other lists give it: no code that is an id number, because this one is in the address. */
    query: z.object({ household: HouseholdName }),
    answer: HouseholdView,
    refuses: ['HouseholdNotFound'],
  }),
  readRejected: read({
    path: `${wardPath}/rejected`,
    summary: 'The rejected households that nobody has corrected or withdrawn yet: row, file and reasons.',
    who: audience.caseworkers,
    answer: z.object({
      rejected: z.array(Rejection.extend({ household: z.string(), recordedBefore: z.boolean() })),
    }),
  }),
  readMissing: read({
    path: `${wardPath}/missing`,
    summary: 'Households of the opening list that are not surveyed: those still missing, and those excused.',
    who: audience.caseworkers,
    answer: z.object({
      missing: z.array(z.object(Household)),
      excused: z.array(z.object({ ...Household, reason: ExcuseReason, at: z.string() })),
    }),
  }),
  readReclassification: read({
    path: `${wardPath}/reclassification`,
    summary:
      'The ward’s households under another standard: how many would be what, who would change, and why.',
    who: audience.coordinator,
    /** The id of the standard. */
    query: z.object({ standard: z.string().min(1).max(100) }),
    answer: z.object({
      /** Ids of the official standard and of the other one. */
      from: z.string(),
      to: z.string(),
      households: z.int(),
      /** By the class under the official standard, then under the other one, for which the scores may not suffice. */
      matrix: z.object({ poor: ByKnownClass, 'near-poor': ByKnownClass, other: ByKnownClass }),
      changed: z.array(z.object({ household: z.string(), from: Class, to: Class, why: BothLanguages })),
    }),
    refuses: ['UnknownStandard'],
  }),
  readDuplicates: read({
    path: `${wardPath}/duplicates`,
    summary:
      'The ward’s households that share a citizen id with another household of the campaign, and those that are likely another one.',
    who: audience.caseworkers,
    query: DuplicatesQuery,
    answer: DuplicatesAnswer,
  }),
  excuseHousehold: command({
    path: `${wardPath}/excuses`,
    summary: 'Says why a household of the opening list is not surveyed.',
    who: audience.wardOfficer,
    body: z.object({ household: HouseholdName, reason: ExcuseReason }),
    audit: 'excuseHousehold',
    refuses: ['TrainingNotDone', 'WrongStage', 'NotOnOpeningList'],
  }),
  withdrawHousehold: command({
    path: `${wardPath}/withdrawals`,
    summary: 'Withdraws a rejected household; what was recorded of it before stays.',
    who: audience.wardOfficer,
    body: z.object({ household: HouseholdName, reason: Reason }),
    audit: 'withdrawHousehold',
    refuses: ['TrainingNotDone', 'WrongStage', 'ReasonMissing', 'HouseholdNotFound', 'NotRejected'],
  }),
  removeHousehold: command({
    path: `${wardPath}/removals`,
    summary: 'Removes a household that was recorded by mistake.',
    who: audience.wardOfficer,
    body: z.object({ household: HouseholdName, reason: Reason }),
    audit: 'removeHousehold',
    refuses: ['TrainingNotDone', 'WrongStage', 'ReasonMissing', 'HouseholdNotFound', 'VillageNotOpen'],
  }),
  mergeHousehold: command({
    path: `${wardPath}/merges`,
    summary:
      'Merges a household that was recorded under a mistyped code into the right one. Where that one is recorded, its own record counts; else it takes what was recorded.',
    who: audience.wardOfficer,
    body: z.object({ household: HouseholdName, into: HouseholdName, reason: Reason }),
    audit: 'mergeHousehold',
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'ReasonMissing',
      'HouseholdNotFound',
      'VillageNotOpen',
      'SameHousehold',
    ],
  }),
  submitSurvey: command({
    path: `${wardPath}/submission`,
    summary: 'Submits the survey; the village meetings follow.',
    who: audience.wardOfficer,
    audit: 'submitSurvey',
    refuses: ['TrainingNotDone', 'WrongStage', 'RejectedStand', 'OpeningListOpen', 'NothingSurveyed'],
  }),
};
