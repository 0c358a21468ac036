import * as z from 'zod';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { type OutcomeOf, Stage, StageOutcome } from './stage.ts';
import type { InStage, WardReview } from './ward-review.ts';

const run = {
  stage: Stage,
  round: z.int(),
  openedAt: z.string(),
};
const OpenRun = z.strictObject({
  ...run,
  closedAt: z.undefined().optional(),
  outcome: z.undefined().optional(),
});
const EndedRun = z.object({ ...run, closedAt: z.string(), outcome: StageOutcome });
export type EndedRun = z.infer<typeof EndedRun>;

/** One period for which a stage was open. */
export const StageRun = z.union([EndedRun, OpenRun]);
export type StageRun = z.infer<typeof StageRun>;

interface HasRuns {
  readonly runs: readonly StageRun[];
}

/** The run of the current stage. Undefined until the workflow has opened the first stage. */
export const currentRun = ({ runs }: HasRuns): StageRun | undefined => runs.at(-1);

export function isOpen(review: HasRuns): boolean {
  const current = currentRun(review);
  return current !== undefined && current.outcome === undefined;
}

/** The run of the current stage if that has ended and the workflow has not opened the next one yet. */
export function endedRun(review: HasRuns): EndedRun | undefined {
  const current = currentRun(review);
  return current?.outcome === undefined ? undefined : current;
}

export const countRuns = ({ runs }: HasRuns, stage: Stage): number =>
  runs.filter((each) => each.stage === stage).length;

/** Ends the current stage; the workflow opens the next one. */
export function endStage<R extends HasRuns & { readonly stage: Stage }>(
  review: R,
  outcome: OutcomeOf<R['stage']>,
  now: Date,
): R {
  const current = currentRun(review);
  if (!current) throw new Error('No stage has been opened yet.');
  const ended = { ...current, closedAt: now.toISOString(), outcome };
  return { ...review, runs: [...review.runs.slice(0, -1), ended] };
}

/** Refuses `TrainingNotDone` where the gate is required, then `WrongStage` unless the stage is open. */
export function requireStage<S extends Stage>(
  review: WardReview,
  campaign: Campaign,
  needs: S,
): asserts review is InStage<S> {
  const { ward, stage } = review;
  if (stage === 'training' && campaign.training.gate === 'required' && !review.training) {
    throw new Refusal('TrainingNotDone', { ward });
  }
  if (stage !== needs || !isOpen(review)) throw new Refusal('WrongStage', { ward, stage, needs });
}

/** The name of the workflow's task that waits for the end of a stage. Its token is stored under this name. */
export const stageTask = (ward: string, stage: Stage, round: number): string => `${ward}/${stage}/${round}`;
