import * as z from 'zod';

/** One public list with its own clock; `households` are keys, or all of the ward. */
export const Posting = z.object({
  round: z.int(),
  postedAt: z.string(),
  lastDay: z.string(),
  households: z.union([z.literal('all'), z.array(z.string())]),
  /** Key of the file that holds the posted lines. */
  list: z.string().optional(),
});
export type Posting = z.infer<typeof Posting>;

export const Objection = z.object({
  household: z.string(),
  objectedAt: z.string(),
  dueOn: z.string(),
  resolvedAt: z.string().optional(),
  outcome: z.enum(['upheld', 'changed']).optional(),
  late: z.boolean().optional(),
});
export type Objection = z.infer<typeof Objection>;
