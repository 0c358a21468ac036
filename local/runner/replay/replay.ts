import { DatabaseSync } from 'node:sqlite';
import type { StateMachine } from '../../../workflows/asl.ts';
import { type Call, createRunner, type Description } from '../runner.ts';
import { matches } from './replay-match.ts';

interface Attempt {
  readonly state: string;
  readonly arguments?: unknown;
  readonly outcome: 'succeeded' | 'failed' | 'timedOut' | 'none';
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
}

/** One recorded case, as `test/conformance/README.md` describes it. */
export interface Case {
  readonly id: string;
  readonly definition: StateMachine;
  readonly input: unknown;
  readonly tasks: readonly Attempt[];
  readonly expected: {
    readonly status: 'SUCCEEDED' | 'FAILED' | 'RETRYING';
    readonly output?: unknown;
    readonly error?: string;
    readonly cause?: string;
    readonly delaySeconds?: number;
  };
  readonly features: readonly string[];
}

/** How the service begins its own causes, which are not compared further. */
const serviceCause = 'An error occurred while executing the state';
const name = 'case';

/** Runs a case in virtual time. Gives the reason of a failure; undefined when the case passes. */
export async function replay(recorded: Case): Promise<string | undefined> {
  const db = new DatabaseSync(':memory:');
  try {
    return await run(recorded, db);
  } catch (error) {
    return (error as Error).message.replaceAll('\n', '; ');
  } finally {
    db.close();
  }
}

async function run(
  { definition, input, tasks, expected }: Case,
  db: DatabaseSync,
): Promise<string | undefined> {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const script = createScript(tasks);
  const runner = createRunner({
    db,
    now: () => new Date(time),
    definitions: { workflow: definition },
    invoke: script.invoke,
    shape: (_, answer) => answer,
  });
  runner.start('workflow', name, input);
  await script.until(runner.run());
  for (let due = runner.nextDue(); due; due = runner.nextDue()) {
    if (expected.status === 'RETRYING' && script.left() === 0) return delayProblem(expected, due, time);
    time = Math.max(time, due.getTime());
    await script.until(runner.run());
  }
  return script.problem() ?? outcomeProblem(expected, runner.describe(name)) ?? leftOver(expected, script);
}

/** Answers the runner's calls with the recorded attempts, and remembers the first call that was not recorded. */
function createScript(tasks: readonly Attempt[]) {
  const open = [...tasks];
  let problem: string | undefined;
  let halt = () => {};
  const halted = new Promise<void>((resolve) => {
    halt = resolve;
  });

  /** Never answers: for an attempt without an outcome, and for a call that was not recorded. */
  function hang(why?: string): Promise<never> {
    problem ??= why;
    halt();
    return new Promise(() => {});
  }

  async function invoke(call: Call): Promise<unknown> {
    const given = argumentsOf(call);
    const task = open.find((attempt) => attempt.state === call.state && suits(attempt, given));
    if (!task)
      return hang(`state '${call.state}' called with ${JSON.stringify(given)}, which was not recorded`);
    open.splice(open.indexOf(task), 1);
    if (task.outcome === 'succeeded') return task.output;
    if (task.outcome === 'none') return hang();
    const fallback = task.outcome === 'timedOut' ? 'States.Timeout' : 'Error';
    throw Object.assign(new Error(task.cause ?? ''), { name: task.error ?? fallback });
  }

  return {
    invoke,
    left: () => open.length,
    problem: () => problem,
    until: (running: Promise<void>) => Promise.race([running, halted]),
  };
}

const suits = (task: Attempt, given: unknown) => !('arguments' in task) || matches(task.arguments, given);

const argumentsOf = ({ resource, functionName, payload }: Call): unknown =>
  resource.startsWith('arn:aws:states:') ? { FunctionName: functionName, Payload: payload } : payload;

function delayProblem({ delaySeconds }: Case['expected'], due: Date, time: number): string | undefined {
  const seconds = (due.getTime() - time) / 1000;
  return seconds === delaySeconds ? undefined : `retries after ${seconds} s instead of ${delaySeconds} s`;
}

function outcomeProblem(expected: Case['expected'], actual: Description | undefined): string | undefined {
  if (!actual) return 'no execution';
  const { status, output, error, cause } = actual;
  if (status !== expected.status)
    return `${status} (${error ?? 'no error'}: ${cause ?? ''}) instead of ${expected.status}`;
  if (error !== expected.error) return `error ${error} instead of ${expected.error}`;
  if (status === 'SUCCEEDED' && !matches(expected.output, output)) {
    return `output ${JSON.stringify(output)} instead of ${JSON.stringify(expected.output)}`;
  }
  if (expected.cause?.startsWith(serviceCause) && cause?.startsWith(serviceCause)) return undefined;
  return matches(expected.cause, cause) ? undefined : `cause ${cause} instead of ${expected.cause}`;
}

function leftOver({ status }: Case['expected'], script: { left: () => number }): string | undefined {
  const left = script.left();
  return status === 'SUCCEEDED' && left > 0 ? `${left} recorded task attempts were not asked for` : undefined;
}
