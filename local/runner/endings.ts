import type { Desk } from './desk.ts';
import { type Frame, idle } from './frame.ts';
import type { Ending } from './journal-executions.ts';
import { branchEnded, removeBranches } from './spawn.ts';

/** Ends an execution and forgets its frames and tokens. */
export function endExecution({ journal }: Desk, id: number, now: number, ending: Ending): void {
  for (const frame of journal.framesOf(id)) {
    journal.dropTokens(frame);
    journal.removeFrame(frame);
  }
  journal.endExecution(id, now, ending);
  const { status, error, cause } = ending;
  const detail = error === null && cause === null ? undefined : { error, cause };
  journal.event(id, now, eventOf[status], null, detail);
}

const eventOf: Record<Ending['status'], string> = {
  RUNNING: 'ExecutionStarted',
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  STOPPED: 'ExecutionStopped',
  TIMED_OUT: 'ExecutionTimedOut',
};

/** The last state of a frame was left: the execution succeeds, or the parent has one branch less to wait for. */
export function endBranch(desk: Desk, frame: Frame, output: string, now: number): void {
  if (frame.parent === null) {
    const ending = { status: 'SUCCEEDED', output, error: null, cause: null } as const;
    endExecution(desk, frame.execution, now, ending);
    return;
  }
  desk.journal.saveFrame({ ...frame, ...idle, phase: 'done', result: output });
  branchEnded(desk, desk.journal.frame(frame.parent)!, now);
}

/** An error that no state took: the execution fails, or the parent, unless that is a Map which bears it. */
export function failBranch(
  desk: Desk,
  frame: Frame,
  { error, cause }: { error: string; cause: string },
  now: number,
): void {
  const { journal } = desk;
  if (frame.parent === null) {
    const ending = { status: 'FAILED', output: null, error: error || null, cause: cause || null } as const;
    endExecution(desk, frame.execution, now, ending);
    return;
  }
  const parent = journal.frame(frame.parent)!;
  const failures = parent.failures + 1;
  journal.event(frame.execution, now, 'BranchFailed', parent.state, { branch: frame.branch, error });
  if (parent.tolerance !== null && failures <= parent.tolerance) {
    journal.saveFrame({ ...frame, ...idle, phase: 'failed' });
    branchEnded(desk, { ...parent, failures }, now);
    return;
  }
  removeBranches(desk, parent.id);
  const own = { error, cause };
  const exceeded = { error: 'States.ExceedToleratedFailureThreshold', cause: `${failures} items failed.` };
  const outcome = parent.tolerance === null ? own : exceeded;
  journal.saveFrame({ ...parent, ...idle, phase: 'threw', ...outcome, turn: desk.turn() });
}
