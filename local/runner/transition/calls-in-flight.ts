import type { Frame } from '../journal/frame.ts';
import type { Call } from '../states/effect.ts';
import { type Answer, failureOf } from './answer.ts';

/** A call of `invoke` that has not come back. */
export interface CallInFlight {
  readonly frame: number;
  readonly entry: number;
  readonly attempt: number;
  readonly call: Call;
  /** Its token was completed while it ran: `run` still waits for it, so that its last writes are done. */
  completed: boolean;
}

/** A call that came back and whose answer is not in the journal yet. */
export interface FinishedCall {
  readonly call: CallInFlight;
  readonly answer: Answer;
}

/** The calls that `run` does not wait for. After `onReturn` it takes the answer of one. */
export interface Background {
  has(call: Call): boolean;
  onReturn(): void;
}

interface Parts {
  readonly invoke: (call: Call) => Promise<unknown>;
  readonly background: Background | undefined;
  readonly onReturn: () => void;
}

export type CallsInFlight = ReturnType<typeof createCallsInFlight>;

/** The calls that run and those that came back, in memory alone: a crash loses them, and their tasks run again. */
export function createCallsInFlight({ invoke, background, onReturn }: Parts) {
  const running = new Set<CallInFlight>();
  const finished: FinishedCall[] = [];

  function finish(call: CallInFlight, answer: Answer): void {
    running.delete(call);
    finished.push({ call, answer });
    onReturn();
    if (background?.has(call.call)) background.onReturn();
  }

  return {
    finished,
    count: () => running.size,
    /** Without those of the background. */
    awaited: () => [...running].filter(({ call }) => !background?.has(call)).length,
    start({ id, entry, attempt }: Frame, call: Call): void {
      const inFlight = { frame: id, entry, attempt, call, completed: false };
      running.add(inFlight);
      Promise.resolve()
        .then(() => invoke(call))
        .then(
          (output) => finish(inFlight, { output }),
          (error: unknown) => finish(inFlight, failureOf(error)),
        );
    },
    markCompleted({ id, entry, attempt }: Frame): void {
      for (const call of running) {
        call.completed ||= call.frame === id && call.entry === entry && call.attempt === attempt;
      }
    },
    /** Forgets the calls whose attempt has ended without them: it timed out, was stopped, or a sibling failed. */
    forgetAbandoned(isOpen: (call: CallInFlight) => boolean): void {
      for (const call of running) if (!call.completed && !isOpen(call)) running.delete(call);
    },
  };
}
