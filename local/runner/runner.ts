import type { DatabaseSync } from 'node:sqlite';
import type { StateMachine } from '../../workflows/asl.ts';
import { requireSupported } from './definitions/check-definition.ts';
import { createMachines } from './definitions/machines.ts';
import { createEvaluate } from './expressions/evaluate.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import { openJournalWriter } from './journal/journal-writer.ts';
import { createLoop } from './loop.ts';
import {
  type Description,
  describe,
  type HistoryEvent,
  historyEvent,
  type Summary,
  summarise,
} from './report.ts';
import type { Call } from './states/effect.ts';
import type { Answer } from './transition/answer.ts';
import { type Background, type CallsInFlight, createCallsInFlight } from './transition/calls-in-flight.ts';
import { stopExecution } from './transition/endings.ts';
import { requeueInterrupted } from './transition/requeue.ts';
import { start } from './transition/start.ts';
import { openFrame, type StepParts, settle, step } from './transition/step.ts';
import { fireDue, nextDue } from './transition/timers.ts';
import { complete, heartbeat } from './transition/tokens.ts';

export type { Description, HistoryEvent, Summary } from './report.ts';
export type { Call } from './states/effect.ts';

export interface RunnerOptions {
  /** Shared with the other stores of the machine. One open runner per database. */
  readonly db: DatabaseSync;
  readonly now: () => Date;
  /** By workflow name. Refused as a whole, with every reason, when one lies outside the supported subset. */
  readonly definitions: Record<string, StateMachine>;
  /** Runs a step. What it throws fails the attempt: `name` is the error, `message` the cause. It must not await `run()`. */
  readonly invoke: (call: Call) => Promise<unknown>;
  readonly background?: Background | undefined;
  /** The most calls in flight at once, by default 64; 1 makes the order of a simulation deterministic. */
  readonly concurrency?: number;
  /** Makes a task's result of its answer, by default as AWS does. Recorded answers are results already. */
  readonly shape?: (resource: string, answer: unknown) => unknown;
}

export interface Runner {
  /** Idempotent by name: the same name with the same workflow does nothing, with another it throws. */
  start(workflow: string, name: string, input: unknown): void;
  /** False for an unknown, used or expired token; never throws for one. */
  succeed(token: string, output: unknown): boolean;
  fail(token: string, error: string, cause?: string): boolean;
  heartbeat(token: string): boolean;
  /** Ends a running execution at once; nothing for one that has ended or is unknown. */
  stop(name: string, cause?: string): void;
  /** Runs everything that can run now and waits for the calls in flight. A second call joins the first. */
  run(): Promise<void>;
  /** When the earliest wait, retry, timeout or heartbeat is due. */
  nextDue(): Date | undefined;
  describe(name: string): Description | undefined;
  history(name: string): HistoryEvent[];
  executions(filter?: { workflow?: string; status?: string }): Summary[];
  /** States entered and retries, over all executions: what AWS bills. */
  transitions(): number;
}

/** Opens a runner over its journal. What a crash interrupted goes on with the next `run()`. */
export function createRunner(options: RunnerOptions): Runner {
  const { db, now, definitions, invoke, background, concurrency = 64, shape } = options;
  requireSupported(definitions);
  const journal = openJournal(db);
  const writer = openJournalWriter(journal, now);
  const machines = createMachines(journal, definitions);
  const calls = createCallsInFlight({ invoke, background, onReturn: () => loop.wake() });
  const parts: StepParts = { writer, evaluate: createEvaluate(now), machine: machines.byHash, calls, shape };
  requeueInterrupted(writer);
  const loop = createLoop({
    fireDue: () => fireDue(writer),
    work: () => workOnce(parts, concurrency),
    isWaiting: () => openCalls(parts).awaited() > 0,
  });

  function finish(token: string, answer: Answer): boolean {
    const frame = complete(writer, token, answer);
    if (frame === undefined) return false;
    calls.markCompleted(frame);
    loop.wake();
    return true;
  }

  return {
    start(workflow, name, input) {
      start(writer, machines.byName(workflow), { workflow, name, input });
      loop.wake();
    },
    succeed: (token, output) => finish(token, { output }),
    fail: (token, error, cause = '') => finish(token, { error, cause }),
    heartbeat: (token) => heartbeat(writer, token),
    stop(name, cause) {
      if (stopExecution(writer, name, cause)) loop.wake();
    },
    run: loop.run,
    nextDue: () => nextDue(writer),
    ...reading(journal),
  };
}

/** Takes an answer that came back, or lets the next frame go on; false when there is neither. */
async function workOnce(parts: StepParts, concurrency: number): Promise<boolean> {
  const { writer, calls } = parts;
  const [finished] = calls.finished;
  if (finished) {
    await settle(parts, finished);
    calls.finished.shift();
    return true;
  }
  const isFull = calls.count() >= concurrency && openCalls(parts).count() >= concurrency;
  const frame = isFull ? undefined : writer.journal.runnable();
  if (frame) await step(parts, frame);
  return frame !== undefined;
}

/** The calls in flight, without those whose attempt has ended. */
function openCalls({ writer, calls }: StepParts): CallsInFlight {
  calls.forgetAbandoned((call) => openFrame(writer, call) !== undefined);
  return calls;
}

const reading = (journal: Journal): Pick<Runner, 'describe' | 'history' | 'executions' | 'transitions'> => ({
  describe: (name) => describe(journal.executionNamed(name)),
  history: (name) => journal.events(journal.executionNamed(name)?.id ?? 0).map(historyEvent),
  executions: (filter = {}) => journal.list(filter).map(summarise),
  transitions: journal.transitions,
});
