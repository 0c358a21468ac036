import { DatabaseSync } from 'node:sqlite';
import { type Call, createRunner, type Runner, type RunnerOptions } from '../../../local/runner/runner.ts';
import type { State, StateMachine, Task } from '../../../workflows/asl.ts';

export type Steps = Record<string, (call: Call, runner: Runner) => unknown>;

export interface World {
  readonly runner: Runner;
  readonly calls: Call[];
  /** Moves the clock and runs what has become due. */
  readonly advance: (seconds: number) => Promise<void>;
  readonly seconds: () => number;
}

const start = Date.parse('2026-10-07T00:00:00Z');

/** A runner in virtual time over steps by function name; `calls` lists what it invoked. */
export function freshRunner(
  definition: StateMachine,
  steps: Steps = {},
  options: Partial<RunnerOptions> = {},
): World {
  const calls: Call[] = [];
  let time = start;
  const runner: Runner = createRunner({
    db: new DatabaseSync(':memory:'),
    now: () => new Date(time),
    definitions: { workflow: definition },
    invoke: async (call) => {
      calls.push(call);
      return steps[call.functionName!]!(call, runner);
    },
    ...options,
  });
  const advance = (seconds: number) => {
    time += seconds * 1000;
    return runner.run();
  };
  return { runner, calls, advance, seconds: () => (time - start) / 1000 };
}

/** A state machine in JSONata that starts at its first state. */
export const machine = (States: Record<string, State>): StateMachine => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(States)[0]!,
  States,
});

/** An inner level, which starts at its first state. */
export const branch = (States: Record<string, State>) => ({ StartAt: Object.keys(States)[0]!, States });

/** A task that calls the step with the state's input and answers with what it gave. */
export const call = (name: string, more: Partial<Task> = {}): Task =>
  ({
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: `\${${name}}`, Payload: '{% $states.input %}' },
    Output: '{% $states.result.Payload %}',
    ...(more.Next ? {} : { End: true }),
    ...more,
  }) as Task;

/** A task that hands its token to the step and waits. */
export const ask = (name: string, more: Partial<Task> = {}): Task =>
  call(name, {
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: `\${${name}}`, Payload: { token: '{% $states.context.Task.Token %}' } },
    Output: '{% $states.result %}',
    ...more,
  });

/** An error as a step throws it: its name is what Retry and Catch match. */
export const named = (name: string, message = 'no') => Object.assign(new Error(message), { name });

/** Waits until everything has finished that needs nothing from outside. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
