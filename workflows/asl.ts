/**
 * The subset of the Amazon States Language that this project uses, with JSONata as its query language. The runner
 * refuses to load anything else, so that both hosts run the same definitions.
 */
export interface StateMachine {
  readonly Comment?: string;
  readonly QueryLanguage?: 'JSONata';
  readonly Version?: '1.0';
  readonly TimeoutSeconds?: number;
  readonly StartAt: string;
  readonly States: States;
}

export type States = { readonly [name: string]: State };

export type State = Task | Pass | Choice | Wait | Parallel | Map | Succeed | Fail;

/** A JSON value in a definition; a string `{% … %}` is a JSONata expression. */
export type Template = null | boolean | number | string | readonly Template[] | TemplateObject;
export type TemplateObject = { readonly [key: string]: Template };

/** A number, or an expression that evaluates to one. */
type Amount = number | string;

interface Base {
  readonly Comment?: string;
  readonly QueryLanguage?: 'JSONata';
}

interface Bindings {
  readonly Assign?: TemplateObject;
  readonly Output?: Template;
}

/** Either `Next`, a state of the same level, or `End`. */
type Onward = { readonly Next: string; readonly End?: never } | { readonly End: true; readonly Next?: never };

export interface Recovering {
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}

export interface Retrier {
  readonly Comment?: string;
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'NONE' | 'FULL';
}

export interface Catcher extends Bindings {
  readonly Comment?: string;
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
}

export type Task = Base &
  Bindings &
  Onward &
  Recovering & {
    readonly Type: 'Task';
    /** `arn:aws:states:::lambda:invoke`, with or without `.waitForTaskToken`, or the ARN of a function. */
    readonly Resource: string;
    readonly Arguments?: Template;
    readonly TimeoutSeconds?: Amount;
    readonly HeartbeatSeconds?: Amount;
  };

export type Pass = Base & Bindings & Onward & { readonly Type: 'Pass' };

export interface ChoiceRule extends Bindings {
  readonly Comment?: string;
  readonly Condition: boolean | string;
  readonly Next: string;
}

export type Choice = Base &
  Bindings & {
    readonly Type: 'Choice';
    readonly Choices: readonly ChoiceRule[];
    readonly Default?: string;
  };

export type Wait = Base &
  Bindings &
  Onward & { readonly Type: 'Wait' } & (
    | { readonly Seconds: Amount; readonly Timestamp?: never }
    | { readonly Timestamp: string; readonly Seconds?: never }
  );

interface Branch {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: States;
}

export type Parallel = Base &
  Bindings &
  Onward &
  Recovering & {
    readonly Type: 'Parallel';
    readonly Arguments?: Template;
    readonly Branches: readonly Branch[];
  };

export type Map = Base &
  Bindings &
  Onward &
  Recovering & {
    readonly Type: 'Map';
    readonly Items?: Template;
    readonly ItemSelector?: Template;
    readonly ItemProcessor: Branch & { readonly ProcessorConfig?: { readonly Mode?: 'INLINE' } };
    readonly MaxConcurrency?: Amount;
    readonly ToleratedFailureCount?: Amount;
    readonly ToleratedFailurePercentage?: Amount;
  };

export type Succeed = Base & { readonly Type: 'Succeed'; readonly Output?: Template };

export type Fail = Base & { readonly Type: 'Fail'; readonly Error?: string; readonly Cause?: string };
