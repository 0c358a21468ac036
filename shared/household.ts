import * as z from 'zod';
import { Need } from './support/needs.ts';

/** The official classes. A standard may divide one into groups of its own (HCMC 1, 2, 3a, 3b). */
export const Class = z.enum(['poor', 'near-poor', 'other']);
export type Class = z.infer<typeof Class>;

/** Selects the line of a standard: khu vực thành thị or nông thôn. */
export const Setting = z.enum(['urban', 'rural']);
export type Setting = z.infer<typeof Setting>;

/** A day `YYYY-MM-DD`, or only a year, where the paper form has no more. */
const Birth = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);

export const Member = z.object({
  name: z.string(),
  relation: z.string().optional(),
  birth: Birth.optional(),
  sex: z.enum(['male', 'female']).optional(),
  /** CCCD (12 digits) or CMND (9 digits); stored encrypted. */
  citizenId: z.string().optional(),
  ethnicity: z.string().optional(),
});
export type Member = z.infer<typeof Member>;

/** The period of an income in dong per person. */
export const IncomePeriod = z.enum(['month', 'year']);
export type IncomePeriod = z.infer<typeof IncomePeriod>;

/**
 * What a household was scored with. `income` is dong per person, in the period of the official standard unless
 * `incomePer` names the other one. `deprived` holds indicator keys. Both lists are absent where no standard counts
 * indicators.
 */
export const Scores = z.object({
  b1: z.number().optional(),
  b2: z.number().optional(),
  income: z.number().optional(),
  incomePer: IncomePeriod.optional(),
  deprived: z.array(z.string()).optional(),
  /** Ids of the standards whose points come from `deprived`: the file had a column for each of their indicators. */
  indicatorsOf: z.array(z.string()).optional(),
});
export type Scores = z.infer<typeof Scores>;

/** A household as surveyed. `members` does not include the head; `people` counts head and members. */
export const Household = z.object({
  code: z.string().optional(),
  head: Member,
  members: z.array(Member),
  people: z.int(),
  village: z.string(),
  /** The village’s name when the household was recorded, where it was renamed or merged since. */
  formerly: z.string().optional(),
  setting: Setting,
  scores: Scores,
  noLabour: z.boolean().optional(),
  merit: z.boolean().optional(),
  /** Causes of poverty by their official numbers, 1 to 8. */
  causes: z.array(z.int()).optional(),
  /** Ids of the campaign's designations that the household has beside its class, such as "Hộ khó khăn". */
  designations: z.array(z.string()).optional(),
  needs: z.array(Need).optional(),
  previous: Class.optional(),
  stated: Class.optional(),
  note: z.string().optional(),
});
export type Household = z.infer<typeof Household>;

/** A household recognised before this review. `other` with `escapedIn` is history only, to recognise a relapse. */
export const OpeningEntry = z.object({
  code: z.string().optional(),
  head: z.string(),
  birth: Birth.optional(),
  sex: z.enum(['male', 'female']).optional(),
  citizenId: z.string().optional(),
  village: z.string(),
  /** The village’s name when the list was made, where it was renamed or merged since: see `presentOpening`. */
  formerly: z.string().optional(),
  people: z.int().min(1),
  /** Without the head; absent where the list names no members. */
  members: z.array(Member).optional(),
  class: Class,
  escapedIn: z.int().optional(),
  /** The receipt of its request: it has to be surveyed whatever its class. */
  requested: z.string().optional(),
});
export type OpeningEntry = z.infer<typeof OpeningEntry>;

/** Everyone of the household, head first. */
export const everyone = ({ head, members }: Pick<Household, 'head' | 'members'>): readonly Member[] => [
  head,
  ...members,
];
