import type { DatabaseSync } from 'node:sqlite';
import type { StateMachine } from '../../workflows/asl.ts';
import { load } from './definitions/load.ts';
import { createMachines } from './definitions/machines.ts';
import { createEvaluate } from './expressions/evaluate.ts';
import { openJournal } from './journal/journal.ts';
import { openDesk } from './journal/journal-writer.ts';
import { createLoop } from './loop.ts';
import { type Description, describe, eventOf, type HistoryEvent, type Summary, summarise } from './report.ts';
import type { Call } from './states/effect.ts';
import { createFlights } from './transition/calls-in-flight.ts';
import { endExecution } from './transition/endings.ts';
import { recover } from './transition/requeue.ts';
import { start } from './transition/start.ts';
import { createStep } from './transition/step.ts';
import { fireDue, nextDue } from './transition/timers.ts';
import { type Answer, complete, heartbeat } from './transition/tokens.ts';

export type { Description, HistoryEvent, Summary } from './report.ts';
export type { Call } from './states/effect.ts';

export interface RunnerOptions {
  /** Shared with the other stores of the machine. One open runner per database. */
  readonly db: DatabaseSync;
  readonly now: () => Date;
  /** By workflow name; refused as a whole, with every reason, when one lies outside the subset. */
  readonly definitions: Record<string, StateMachine>;
  /** Runs a step. What it throws fails the attempt: `name` is the error, `message` the cause. It must not await `run()`. */
  readonly invoke: (call: Call) => Promise<unknown>;
  /** Calls in the air at once, 64 unless given; 1 makes a simulation's order certain. */
  readonly concurrency?: number;
  /** Makes the task's result of an answer; unless given as AWS does. Recorded answers are whole already. */
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
  /** Runs all that can run now, waiting for calls in the air; a second call joins the first. */
  run(): Promise<void>;
  /** The earliest wait, retry, timeout or heartbeat. */
  nextDue(): Date | undefined;
  describe(name: string): Description | undefined;
  history(name: string): HistoryEvent[];
  executions(filter?: { workflow?: string; status?: string }): Summary[];
  /** States entered and retries, over all executions: what AWS bills. */
  transitions(): number;
}

/** Opens the durable runner; what a crash interrupted is taken up by the next `run()`. */
export function createRunner(options: RunnerOptions): Runner {
  const { db, now, definitions, invoke, concurrency = 64, shape } = options;
  load(definitions);
  const journal = openJournal(db);
  const desk = openDesk(journal, now);
  const machines = createMachines(journal, definitions);
  const flights = createFlights(invoke, () => loop.poke());
  const evaluate = createEvaluate(now);
  const parts = { desk, evaluate, machine: machines.byHash, flights };
  const { step, settle, isOpen } = createStep(shape ? { ...parts, shape } : parts);
  recover(desk);

  async function work(): Promise<boolean> {
    const landing = flights.landed[0];
    if (landing) {
      await settle(landing);
      flights.landed.shift();
      return true;
    }
    if (flights.count() >= concurrency) flights.prune(isOpen);
    const frame = flights.count() < concurrency ? journal.runnable() : undefined;
    if (frame) await step(frame);
    return frame !== undefined;
  }

  function waiting(): boolean {
    flights.prune(isOpen);
    return flights.count() > 0;
  }

  const loop = createLoop({ fire: () => fireDue(desk), work, waiting });

  function finish(token: string, answer: Answer): boolean {
    const frame = complete(desk, token, answer);
    if (frame === undefined) return false;
    flights.complete(frame);
    loop.poke();
    return true;
  }

  return {
    start(workflow, name, input) {
      start(desk, machines.byName(workflow), { workflow, name, input });
      loop.poke();
    },
    succeed: (token, output) => finish(token, { output }),
    fail: (token, error, cause = '') => finish(token, { error, cause }),
    heartbeat: (token) => heartbeat(desk, token),
    stop(name, cause) {
      const execution = journal.executionNamed(name);
      if (execution?.status !== 'RUNNING') return;
      const ending = { status: 'STOPPED', output: null, error: null, cause: cause ?? null } as const;
      journal.transaction(() => endExecution(desk, execution.id, ending));
      loop.poke();
    },
    run: loop.run,
    nextDue: () => {
      const due = nextDue(desk);
      return due === null ? undefined : new Date(due);
    },
    describe: (name) => describe(journal.executionNamed(name)),
    history: (name) => journal.events(journal.executionNamed(name)?.id ?? 0).map(eventOf),
    executions: (filter = {}) => journal.list(filter).map(summarise),
    transitions: journal.transitions,
  };
}
