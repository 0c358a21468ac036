import { type Frame, idle } from '../journal/frame.ts';
import type { Ending } from '../journal/journal-executions.ts';
import type { Desk } from '../journal/journal-writer.ts';
import { branchEnded, removeBranches } from './branches.ts';

const eventOf: Record<Ending['status'], string> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  STOPPED: 'ExecutionStopped',
  TIMED_OUT: 'ExecutionTimedOut',
};

/** Ends an execution and forgets its frames and tokens. */
export function endExecution(desk: Desk, id: number, ending: Ending): void {
  const { journal } = desk;
  for (const frame of journal.framesOf(id)) {
    journal.dropTokens(frame);
    journal.removeFrame(frame);
  }
  journal.endExecution(id, desk.now(), ending);
  const { status, error, cause } = ending;
  const detail = error === null && cause === null ? undefined : { error, cause };
  desk.event({ execution: id, state: null }, eventOf[status], detail);
}

/** The last state of a frame was left: the execution succeeds, or the parent has one branch less to wait for. */
export function endBranch(desk: Desk, frame: Frame, output: string): void {
  if (frame.parent === null) {
    endExecution(desk, frame.execution, { status: 'SUCCEEDED', output, error: null, cause: null });
    return;
  }
  desk.journal.saveFrame({ ...frame, ...idle, phase: 'done', result: output });
  branchEnded(desk, desk.journal.parentOf(frame));
}

interface Failure {
  readonly error: string;
  readonly cause: string;
}

/** An error that no state took: the execution fails, or the parent, unless that is a Map which bears it. */
export function failBranch(desk: Desk, frame: Frame, { error, cause }: Failure): void {
  const { journal } = desk;
  if (frame.parent === null) {
    const ending = { status: 'FAILED', output: null, error: error || null, cause: cause || null } as const;
    endExecution(desk, frame.execution, ending);
    return;
  }
  const parent = journal.parentOf(frame);
  const failures = parent.failures + 1;
  desk.event(parent, 'BranchFailed', { branch: frame.branch, error });
  if (parent.tolerance !== null && failures <= parent.tolerance) {
    journal.saveFrame({ ...frame, ...idle, phase: 'failed' });
    branchEnded(desk, { ...parent, failures });
    return;
  }
  removeBranches(desk, parent.id);
  const outcome = parent.tolerance === null ? { error, cause } : exceeded(failures);
  journal.saveFrame({ ...parent, ...idle, phase: 'threw', ...outcome, turn: desk.turn() });
}

const exceeded = (failures: number): Failure => ({
  error: 'States.ExceedToleratedFailureThreshold',
  cause: `${failures} items failed.`,
});
