import type * as steps from '../functions/steps.ts';
import type { RefusalName } from '../shared/errors.ts';
import type { Catcher, Recovering, Task, Template } from './asl.ts';

/** The steps that a workflow may name; a misspelt one does not compile. */
export type StepName = keyof typeof steps;

type Onward = { readonly Next: string } | { readonly End: true };
type Payload = Readonly<Record<string, Template>>;

/**
 * The platform failed, not a rule: worth trying again. Refusals never match these names. A function that was cut off,
 * by its time or its memory, goes by three of them, depending on its runtime.
 */
const platformFaults: NonNullable<Recovering['Retry']> = [
  {
    ErrorEquals: [
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
      'Lambda.ClientExecutionTimeoutException',
      'Lambda.Unknown',
      'Sandbox.Timedout',
      'Runtime.ExitError',
      'Stale' satisfies RefusalName,
      'Busy' satisfies RefusalName,
      // During a deployment: the function has not been replaced yet.
      'DataNewer' satisfies RefusalName,
    ],
    IntervalSeconds: 2,
    MaxAttempts: 6,
    BackoffRate: 2,
  },
];

const invoke = 'arn:aws:states:::lambda:invoke';
const argumentsOf = (step: StepName, payload: Payload) => ({
  FunctionName: `\${${step}}`,
  Payload: payload,
});

/** Calls a step and goes on with what it answers. */
export const call = (step: StepName, payload: Payload, onward: Onward): Task => ({
  Type: 'Task',
  Resource: invoke,
  Arguments: argumentsOf(step, payload),
  Output: '{% $states.result.Payload %}',
  Retry: platformFaults,
  ...onward,
});

/** Calls a step that opens work for people, and waits until a decision completes the token. */
export const waitFor = (step: StepName, payload: Payload, onward: Onward): Task => ({
  Type: 'Task',
  Resource: `${invoke}.waitForTaskToken`,
  Arguments: argumentsOf(step, { ...payload, token: '{% $states.context.Task.Token %}' }),
  Retry: platformFaults,
  ...onward,
});

/** A Catch by the typed name of a refusal. */
export const onRefusal = (name: RefusalName, next: string): { Catch: Catcher[] } => ({
  Catch: [{ ErrorEquals: [name], Next: next }],
});
