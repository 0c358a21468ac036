import * as z from 'zod';

export const Stage = z.enum(['training', 'survey', 'vetting', 'posting', 'approval', 'recorded']);
export type Stage = z.infer<typeof Stage>;

/** How a stage ended; the workflow chooses its next state by this word. */
export const StageOutcome = z.enum([
  'trained',
  'waived',
  'untrained',
  'submitted',
  'reopened',
  'forwarded',
  'clear',
  'final',
  'approved',
  'returned',
  'recorded',
]);
export type StageOutcome = z.infer<typeof StageOutcome>;
