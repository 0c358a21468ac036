import * as z from 'zod';
import { Answer, LevelAnswer } from '../approval/answers.ts';
import { Opinion } from '../approval/opinion.ts';
import type { Day } from '../calendar.ts';

/** One public list with its own clock. `households` are keys. */
export const Posting = z.object({
  round: z.int(),
  postedAt: z.string(),
  lastDay: z.string(),
  households: z.union([z.literal('all'), z.array(z.string())]),
  /** Key of the file that holds the posted lines. */
  list: z.string().optional(),
  /** Key of the file with the keys of the households whose clock runs although the list does not name them. */
  unnamed: z.string().optional(),
});
export type Posting = z.infer<typeof Posting>;

const objection = {
  /** The household's key; of a claim about one that has none yet, the claim's receipt. */
  household: z.string(),
  objectedAt: z.string(),
  dueOn: z.string(),
  /** Present for a claim that a household is left out, whose file the ward may bring. */
  claim: z
    .object({
      receipt: z.string(),
      /** The village of a household that has no key yet; gone once it is recorded. */
      village: z.string().optional(),
    })
    .optional(),
};
const OpenObjection = z.strictObject({
  ...objection,
  resolvedAt: z.undefined().optional(),
  outcome: z.undefined().optional(),
  late: z.undefined().optional(),
});
const ResolvedObjection = z.object({
  ...objection,
  resolvedAt: z.string(),
  outcome: z.enum(['upheld', 'changed']),
  late: z.boolean(),
});
const Objection = z.union([ResolvedObjection, OpenObjection]);
export type Objection = z.infer<typeof Objection>;

/**
 * What was published of a ward, who objected, and what the approver answered. It exists from the first posting stage
 * on, and stays when households go back.
 */
export const Publication = z.object({
  postings: z.array(Posting),
  objections: z.array(Objection),
  answer: Answer.optional(),
  /** Every answer, oldest first. Those of before version 7 are missing. */
  answers: z.array(LevelAnswer).optional(),
  /** Second opinions in the order in which they were asked. */
  opinions: z.array(Opinion).optional(),
});
export type Publication = z.infer<typeof Publication>;

export const nothingPublished: Publication = { postings: [], objections: [] };

export const shows = ({ households }: Pick<Posting, 'households'>, key: string): boolean =>
  households === 'all' || households.includes(key);

/** The postings whose clock still runs on a day. */
export const runningPostings = ({ postings }: Publication, today: Day): Posting[] =>
  postings.filter(({ lastDay }) => lastDay >= today);

export const openObjections = ({ objections }: Publication): Objection[] =>
  objections.filter(({ resolvedAt }) => !resolvedAt);

/** An objection as people see it: a receipt is for whoever holds it. */
export function viewOfObjection({ claim, ...objection }: Objection) {
  const claimed = claim?.village === undefined ? ('known' as const) : ('new' as const);
  return { ...objection, ...(claim && { claimed }) };
}
