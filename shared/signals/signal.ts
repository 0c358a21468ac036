import * as z from 'zod';
import { Class, Scores } from '../household.ts';

const household = z.string();
const village = z.string();
const Measured = z.enum(['b1', 'income']);

/** How a version of a household came to be: by a file, a village meeting or a recheck; `other` where nothing tells. */
export const Origin = z.enum(['file', 'meeting', 'recheck', 'other']);
export type Origin = z.infer<typeof Origin>;

/** When a version was recorded and by whom; `by` is absent where nothing tells. */
const Recording = z.object({ at: z.string(), by: z.string().optional(), origin: Origin });

const ScoresAfterMeeting = z.object({
  kind: z.literal('scoresAfterMeeting'),
  household,
  village,
  /** When the meeting was recorded that had agreed the scores. */
  metAt: z.string(),
  changed: Recording,
  before: Scores,
  now: Scores,
});
export type ScoresAfterMeeting = z.infer<typeof ScoresAfterMeeting>;

const NearLine = z.object({
  kind: z.literal('nearLine'),
  household,
  village,
  by: Measured,
  measure: z.number(),
  line: z.number(),
  before: Class,
  now: Class,
});
export type NearLine = z.infer<typeof NearLine>;

const ExactTarget = z.object({
  kind: z.literal('exactTarget'),
  village,
  class: Class,
  /** The number of households by which the class was to fall, and fell. */
  reduce: z.int(),
  start: z.int(),
  end: z.int(),
  /** Those of the village that were in the class and no longer are. */
  households: z.array(household),
});
export type ExactTarget = z.infer<typeof ExactTarget>;

const ChangedPeople = z.object({
  kind: z.literal('changedPeople'),
  household,
  village,
  what: z.enum(['head', 'headId', 'members']),
  /** What the household is compared with: its entry on the opening list, or its record before. */
  against: z.enum(['opening', 'record']),
  /** Absent against the opening list. */
  changed: Recording.optional(),
});
export type ChangedPeople = z.infer<typeof ChangedPeople>;

const EqualScores = z.object({
  kind: z.literal('equalScores'),
  village,
  by: Measured,
  value: z.number(),
  /** How many neighbours they are. */
  count: z.int(),
  /** In the order of the village's list. */
  households: z.array(household),
});
export type EqualScores = z.infer<typeof EqualScores>;

const DeclaredKin = z.object({
  kind: z.literal('declaredKin'),
  household,
  village,
  before: Class,
  now: Class,
});
export type DeclaredKin = z.infer<typeof DeclaredKin>;

/** Something that whoever approves should look at. Households are named by their keys. */
export const Signal = z.discriminatedUnion('kind', [
  ScoresAfterMeeting,
  NearLine,
  ExactTarget,
  ChangedPeople,
  EqualScores,
  DeclaredKin,
]);
export type Signal = z.infer<typeof Signal>;
