import * as z from 'zod';

export const Stage = z.enum(['training', 'survey', 'vetting', 'posting', 'approval', 'recorded']);
export type Stage = z.infer<typeof Stage>;

const outcomes = {
  training: ['trained', 'waived', 'untrained'],
  survey: ['submitted'],
  /** `recalled`: the return that had opened it was. */
  vetting: ['forwarded', 'reopened', 'recalled'],
  posting: ['clear', 'final'],
  approval: ['approved', 'returned'],
  recorded: ['recorded'],
} as const satisfies Record<Stage, readonly string[]>;

/** How a stage can end; the workflow chooses its next state by this word. */
export type OutcomeOf<S extends Stage> = (typeof outcomes)[S][number];

export const StageOutcome = z.enum(Object.values(outcomes).flat());
export type StageOutcome = z.infer<typeof StageOutcome>;
