import * as z from 'zod';
import { Stage, StageOutcome } from './stage.ts';

/** One time that a stage was open. */
export const StageRun = z.object({
  stage: Stage,
  round: z.int(),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  outcome: StageOutcome.optional(),
});
export type StageRun = z.infer<typeof StageRun>;

interface WithRuns {
  readonly runs: readonly StageRun[];
}

/** The run of the present stage: the last one. Undefined until the workflow has opened the first stage. */
export const currentRun = ({ runs }: WithRuns): StageRun | undefined => runs.at(-1);

export const isOpen = (review: WithRuns): boolean => {
  const run = currentRun(review);
  return run !== undefined && run.closedAt === undefined;
};

export const countRuns = ({ runs }: WithRuns, stage: Stage): number =>
  runs.filter((run) => run.stage === stage).length;

/** Ends the current run; the workflow opens what follows. */
export function close<R extends WithRuns>(review: R, outcome: StageOutcome, now: Date): R {
  const run = { ...currentRun(review)!, closedAt: now.toISOString(), outcome };
  return { ...review, runs: [...review.runs.slice(0, -1), run] };
}
