import * as z from 'zod';
import { VillageState } from '../ward/village-state.ts';
import { approvalLevels } from './levels.ts';

/** What the newest answer made of the list. */
export const Answer = z.object({
  /** How many generations the approver had seen. */
  seen: z.int(),
  /** The households of the last return: they alone meet, are posted and wait again, the rest stay approved. */
  returned: z.array(z.string()),
});

/** One level's answer to a ward's list, as it was given. */
export const LevelAnswer = z.object({
  level: z.enum(approvalLevels),
  /** The area that answered, and the account of who did. */
  area: z.string(),
  by: z.string(),
  at: z.string(),
  /** For which approval of the ward's. */
  round: z.int(),
  outcome: z.enum(['approved', 'returned']),
  /** How many generations whoever answered had seen: later changes are in the newer ones. */
  seen: z.int(),
  /** What it replaced, so that recalling it restores exactly that. Absent once it is too late for that. */
  replaced: z
    .object({
      answer: Answer.optional(),
      /** The villages that it sent back to their meetings, as they were; null for one that had no state. */
      villages: z.record(z.string(), VillageState.nullable()),
    })
    .optional(),
  /** Present once it was recalled. */
  recalledAt: z.string().optional(),
});
export type LevelAnswer = z.infer<typeof LevelAnswer>;

interface HasAnswers {
  readonly answers?: readonly LevelAnswer[] | undefined;
}

/** The newest answer that stands; of one level, where it is given. */
export const lastAnswer = (
  { answers = [] }: HasAnswers,
  level?: LevelAnswer['level'],
): LevelAnswer | undefined =>
  answers.findLast(
    (answer) => answer.recalledAt === undefined && (level === undefined || answer.level === level),
  );
