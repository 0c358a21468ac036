import type * as steps from '../functions/steps.ts';
import type { RefusalName } from '../shared/errors.ts';
import type { Catcher, Recovering, Task, Template } from './asl.ts';

/** The steps that a workflow may name; a misspelt one does not compile. */
export type StepName = keyof typeof steps;

type Onward = { readonly Next: string } | { readonly End: true };
type Payload = Readonly<Record<string, Template>>;

/**
 * Retries when the platform failed, and never on a refusal by a rule. A function that exceeded its time or memory has
 * one of three of these names, depending on its runtime.
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

/** Calls a step. Its answer is the input of the next state. */
export const call = (step: StepName, payload: Payload, onward: Onward): Task => ({
  Type: 'Task',
  Resource: invoke,
  Arguments: argumentsOf(step, payload),
  Output: '{% $states.result.Payload %}',
  Retry: platformFaults,
  ...onward,
});

/** Calls a step that opens work for people, and waits until a decision completes its token. */
export const waitFor = (step: StepName, payload: Payload, onward: Onward): Task => ({
  Type: 'Task',
  Resource: `${invoke}.waitForTaskToken`,
  Arguments: argumentsOf(step, { ...payload, token: '{% $states.context.Task.Token %}' }),
  Retry: platformFaults,
  ...onward,
});

/** Catches one refusal, by its typed name. */
export const onRefusal = (name: RefusalName, next: string): { Catch: Catcher[] } => ({
  Catch: [{ ErrorEquals: [name], Next: next }],
});
