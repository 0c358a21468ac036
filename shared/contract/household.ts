import * as z from 'zod';
import { Designation } from '../campaign.ts';
import { Result } from '../classify.ts';
import { Class, Household, Member, OpeningEntry } from '../household.ts';
import { Outcome } from '../inspection/recheck.ts';
import { MatchedBy } from '../opening/opening-list.ts';
import { ExcuseReason, HouseholdRecord, Rejection } from '../records.ts';
import { NewScores } from '../rescore.ts';
import { Standard } from '../standards/standard.ts';
import { BothLanguages } from './board.ts';

const Person = Member.omit({ citizenId: true }).extend({
  /** The last three digits of the id number, by which people tell cards apart. */
  idEnd: z.string().max(3).optional(),
});

/** A result with what it follows from. */
export const ExplainedResult = Result.extend({
  standard: z.string(),
  title: BothLanguages,
  /** The lines for the measure in the household's setting: inclusive upper bounds. */
  lines: z.record(z.string(), z.number()),
  /** The points from which on a household counts as deprived. Absent where no rule asks for it. */
  cut: z.number().optional(),
  /** The indicators whose points were added up. Absent where the points are `b2`. */
  deprived: Standard.shape.indicators.optional(),
  /** The further lines that the household falls under, such as the average living standard. Absent without one. */
  further: z.array(BothLanguages).optional(),
});
export type ExplainedResult = z.infer<typeof ExplainedResult>;

const { id, name } = Designation.shape;

const Surveyed = Household.omit({ head: true, members: true }).extend({
  /** The campaign's designations that it has, by name. */
  designations: z.array(z.object({ id, name })).optional(),
  /** Head first. */
  members: z.array(Person),
  before: Class,
  now: Class,
  results: z.array(ExplainedResult),
  /** Codes of its warnings. */
  warnings: z.array(z.string()),
  batch: z.string(),
  row: z.int(),
});

const happened = { at: z.string(), by: z.string() };
const fromFile = { ...happened, batch: z.string(), file: z.string(), row: z.int() };
const { scores, needs } = Household.shape;
/** Names of the campaign's designations. */
const designations = z.array(z.string()).optional();

/** One thing that happened to a household. Those of a file stand at its commit, by the person who sent it. */
export const HouseholdEvent = z.discriminatedUnion('did', [
  z.object({ ...fromFile, did: z.literal('recorded'), class: Class, scores, designations, needs }),
  z.object({ ...fromFile, did: z.literal('rejected'), codes: z.array(z.string()) }),
  /** The recording of a file with this household was taken back. */
  z.object({ ...happened, did: z.literal('undone'), file: z.string(), reason: z.string() }),
  z.object({ ...happened, did: z.literal('excused'), reason: ExcuseReason }),
  z.object({ ...happened, did: z.literal('withdrawn'), reason: z.string() }),
  z.object({ ...happened, did: z.literal('removed'), reason: z.string() }),
  /** Merged into another household, or another one into it. */
  z.object({ ...happened, did: z.literal('mergedInto'), reason: z.string(), household: z.string() }),
  z.object({ ...happened, did: z.literal('mergedFrom'), reason: z.string(), household: z.string() }),
  z.object({
    ...happened,
    did: z.literal('rescored'),
    village: z.string(),
    set: NewScores,
    reason: z.string(),
  }),
  z.object({
    ...happened,
    did: z.literal('votedOn'),
    village: z.string(),
    agreed: z.int(),
    against: z.int(),
  }),
  z.object({ ...happened, did: z.literal('objected'), text: z.string(), dueOn: z.string() }),
  z.object({
    ...happened,
    did: z.literal('rechecked'),
    outcome: z.enum(['upheld', 'changed']),
    set: NewScores,
    text: z.string().optional(),
  }),
  z.object({
    ...happened,
    did: z.literal('compared'),
    verdict: z.enum(['same', 'different']),
    reason: z.string(),
  }),
  /** A photo, or where it lives. */
  z.object({ ...happened, did: z.literal('attached'), what: z.enum(['photo', 'position']) }),
  z.object({ ...happened, did: z.literal('detached'), reason: z.string() }),
  z.object({ ...happened, did: z.literal('returned'), reason: z.string() }),
  z.object({ ...happened, did: z.literal('returnRecalled'), reason: z.string() }),
  /** By an inspection, of that number. */
  z.object({
    ...happened,
    did: z.literal('inspected'),
    inspection: z.int(),
    outcome: Outcome,
    set: NewScores.optional(),
    text: z.string().optional(),
  }),
]);
export type HouseholdEvent = z.infer<typeof HouseholdEvent>;

/** One household as caseworkers see it. A part that it does not have is absent. */
export const HouseholdView = z.object({
  household: z.string(),
  surveyed: Surveyed.optional(),
  /** Its entry on the opening list. */
  opening: OpeningEntry.omit({ citizenId: true, members: true }).optional(),
  /** What it was recognised by there. */
  matchedBy: MatchedBy.optional(),
  excused: HouseholdRecord.shape.excused,
  rejected: Rejection.optional(),
  /** Newest first. */
  history: z.array(HouseholdEvent),
});
