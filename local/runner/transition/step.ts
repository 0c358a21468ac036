import type { Machine } from '../definitions/machine.ts';
import type { Evaluate } from '../expressions/evaluate.ts';
import type { Frame } from '../journal/frame.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { decide } from '../states/decide.ts';
import { taskResult } from '../states/task.ts';
import { visitOf } from '../states/visit.ts';
import { type Answer, outcomeOf } from './answer.ts';
import { apply } from './apply.ts';
import type { CallInFlight, CallsInFlight, FinishedCall } from './calls-in-flight.ts';

export interface StepParts {
  readonly writer: JournalWriter;
  readonly evaluate: Evaluate;
  readonly machine: (hash: string) => Machine;
  readonly calls: CallsInFlight;
  readonly shape?: ((resource: string, answer: unknown) => unknown) | undefined;
}

/**
 * Decides what a frame does next and applies it. Deciding is asynchronous: a stop or a timeout that changed the frame
 * in the meantime wins. `before` writes what led here in the same transaction.
 */
export async function step(
  { writer, evaluate, machine, calls }: StepParts,
  frame: Frame,
  before: () => void = () => {},
): Promise<void> {
  const { journal } = writer;
  const execution = journal.execution(frame.execution);
  const state = machine(execution.definition).stateNamed(frame.state);
  const effect = await decide(visitOf({ state, frame, execution, now: writer.now() }, evaluate));
  const isApplied = journal.transaction(() => {
    if (journal.frame(frame.id)?.version !== frame.version) return false;
    before();
    apply(writer, frame, effect);
    return true;
  });
  if (isApplied && effect.do === 'invoke') calls.start(frame, effect.call);
}

/** Takes the answer of a call that came back; ignored when its attempt has ended without it. */
export async function settle(parts: StepParts, { call, answer }: FinishedCall): Promise<void> {
  const frame = openFrame(parts.writer, call);
  if (!frame) return;
  if ('error' in answer) return failed(parts, frame, answer);
  if (call.call.token !== undefined) return submitted(parts.writer, frame);
  const { shape = taskResult, writer } = parts;
  const output = shape(call.call.resource, answer.output);
  const returned = { ...frame, ...outcomeOf({ output }) };
  return step(parts, returned, () => writer.addEvent(frame, 'TaskSucceeded'));
}

/** The frame whose attempt still waits for a call. */
export function openFrame({ journal }: JournalWriter, call: CallInFlight): Frame | undefined {
  const frame = journal.frame(call.frame);
  const isSame = frame?.entry === call.entry && frame.attempt === call.attempt && frame.phase === 'task';
  return isSame ? frame : undefined;
}

type Failure = Extract<Answer, { error: string }>;

function failed(parts: StepParts, frame: Frame, answer: Failure): Promise<void> {
  const { writer } = parts;
  return step(parts, { ...frame, ...outcomeOf(answer) }, () => {
    writer.journal.dropTokens(frame.id);
    writer.addEvent(frame, 'TaskFailed', { error: answer.error });
  });
}

/** A task with a token goes on by the token alone; the call's answer only says that the task was handed over. */
function submitted({ journal, addEvent }: JournalWriter, frame: Frame): void {
  journal.transaction(() => {
    journal.saveFrame({ ...frame, phase: 'token' });
    addEvent(frame, 'TaskSubmitted');
  });
}
