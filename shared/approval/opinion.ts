import * as z from 'zod';
import { approvalLevels } from './levels.ts';

/** What somebody thinks should become of a list. */
export const Advice = z.enum(['approve', 'return']);
export type Advice = z.infer<typeof Advice>;

/** A second opinion on a ward's list, asked and maybe given. What was written is in the decisions. */
export const Opinion = z.object({
  /** The level that asked, and for which approval of the ward's. */
  level: z.enum(approvalLevels),
  round: z.int(),
  askedAt: z.string(),
  /** Accounts. Whoever else approves the ward's list is asked where `of` is absent. */
  askedBy: z.string(),
  of: z.string().optional(),
  given: z.object({ at: z.string(), by: z.string(), advice: Advice }).optional(),
});
export type Opinion = z.infer<typeof Opinion>;
