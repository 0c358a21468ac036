import { type Frame, idle } from '../journal/frame.ts';
import type { Ending } from '../journal/journal-executions.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { branchEnded, removeBranches } from './branches.ts';

const eventOf: Record<Ending['status'], string> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  STOPPED: 'ExecutionStopped',
  TIMED_OUT: 'ExecutionTimedOut',
};

/** Ends an execution and deletes its frames and tokens. */
export function endExecution(writer: JournalWriter, id: number, ending: Ending): void {
  const { journal } = writer;
  for (const frame of journal.framesOf(id)) {
    journal.dropTokens(frame);
    journal.removeFrame(frame);
  }
  journal.endExecution(id, writer.now(), ending);
  const { status, error, cause } = ending;
  const detail = error === null && cause === null ? undefined : { error, cause };
  writer.addEvent({ execution: id, state: null }, eventOf[status], detail);
}

/** Stops an execution by name; false when it is unknown or has ended. */
export function stopExecution(writer: JournalWriter, name: string, cause: string | undefined): boolean {
  const { journal } = writer;
  const execution = journal.executionNamed(name);
  if (execution?.status !== 'RUNNING') return false;
  const ending = { status: 'STOPPED', output: null, error: null, cause: cause ?? null } as const;
  journal.transaction(() => endExecution(writer, execution.id, ending));
  return true;
}

/** Ends a frame that has left its last state: the execution succeeds, or the parent waits for one branch less. */
export function endBranch(writer: JournalWriter, frame: Frame, output: string): void {
  if (frame.parent === null) {
    endExecution(writer, frame.execution, { status: 'SUCCEEDED', output, error: null, cause: null });
    return;
  }
  writer.journal.saveFrame({ ...frame, ...idle, phase: 'done', result: output });
  branchEnded(writer, writer.journal.parentOf(frame));
}

interface Failure {
  readonly error: string;
  readonly cause: string;
}

/** Ends a frame with an error that no state caught: the execution fails, or the parent, unless it is a Map that tolerates it. */
export function failBranch(writer: JournalWriter, frame: Frame, { error, cause }: Failure): void {
  const { journal } = writer;
  if (frame.parent === null) {
    const ending = { status: 'FAILED', output: null, error: error || null, cause: cause || null } as const;
    endExecution(writer, frame.execution, ending);
    return;
  }
  const parent = journal.parentOf(frame);
  const failures = parent.failures + 1;
  writer.addEvent(parent, 'BranchFailed', { branch: frame.branch, error });
  if (parent.tolerance !== null && failures <= parent.tolerance) {
    journal.saveFrame({ ...frame, ...idle, phase: 'failed' });
    branchEnded(writer, { ...parent, failures });
    return;
  }
  removeBranches(writer, parent.id);
  const outcome = parent.tolerance === null ? { error, cause } : exceeded(failures);
  journal.saveFrame({ ...parent, ...idle, phase: 'threw', ...outcome, turn: writer.nextTurn() });
}

const exceeded = (failures: number): Failure => ({
  error: 'States.ExceedToleratedFailureThreshold',
  cause: `${failures} items failed.`,
});
