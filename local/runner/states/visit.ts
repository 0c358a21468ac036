import type { State, Template, TemplateObject } from '../../../workflows/asl.ts';
import type { Evaluate } from '../expressions/evaluate.ts';
import { encode } from '../expressions/json.ts';
import { queryError } from '../expressions/state-error.ts';
import type { ExecutionRow, Frame } from '../journal/frame.ts';
import type { Effect } from './effect.ts';

/** One look at a frame: its state and all that the state may read. Nothing here writes. */
export interface Visit<S extends State = State> {
  readonly state: S;
  readonly frame: Frame;
  readonly execution: ExecutionRow;
  readonly now: number;
  readonly input: unknown;
  readonly variables: Record<string, unknown>;
  /** `$states.context`; a Task adds its token, a Map its item. */
  readonly context: Record<string, unknown>;
  /** Evaluates with `$states` = input, context and, where there is one, the result or the error. */
  readonly evaluate: (template: Template, field: string, also?: Record<string, unknown>) => Promise<unknown>;
}

export interface Surroundings {
  readonly state: State;
  readonly frame: Frame;
  readonly execution: ExecutionRow;
  readonly now: number;
}

export function visit(around: Surroundings, evaluate: Evaluate): Visit {
  const { frame } = around;
  const input: unknown = JSON.parse(frame.input);
  const variables = JSON.parse(frame.variables) as Record<string, unknown>;
  const context = contextOf(around);
  return {
    ...around,
    input,
    variables,
    context,
    evaluate: (template, field, also = {}) =>
      evaluate(template, field, { states: { input, context, ...also }, variables }),
  };
}

const account = 'arn:aws:states:local:111111111111';

function contextOf({ frame, execution }: Surroundings): Record<string, unknown> {
  const { name, workflow, startedAt } = execution;
  return {
    Execution: {
      Id: `${account}:execution:${workflow}:${name}`,
      Input: JSON.parse(execution.input) as unknown,
      Name: name,
      RoleArn: 'arn:aws:iam::111111111111:role/local',
      StartTime: new Date(startedAt).toISOString(),
    },
    State: {
      EnteredTime: new Date(frame.enteredAt).toISOString(),
      Name: frame.state,
      RetryCount: frame.attempt,
    },
    StateMachine: { Id: `${account}:stateMachine:${workflow}`, Name: workflow },
    ...(frame.item === null ? {} : { Map: { Item: JSON.parse(frame.item) as unknown } }),
  };
}

export interface Exit {
  readonly from: { readonly Output?: Template; readonly Assign?: TemplateObject };
  readonly next: string | undefined;
  /** The output of a state that does not write its own. */
  readonly otherwise: unknown;
  readonly also?: Record<string, unknown>;
}

/** Output and Assign both see the variables as they were when the state was entered. */
export async function leave(seen: Visit, { from, next, otherwise, also }: Exit): Promise<Effect> {
  const { Output, Assign } = from;
  const output = Output === undefined ? otherwise : await seen.evaluate(Output, 'Output', also);
  const assigned = Assign && ((await seen.evaluate(Assign, 'Assign', also)) as object);
  const variables = assigned ? encode({ ...seen.variables, ...assigned }) : seen.frame.variables;
  return { do: 'leave', next, output: encode(output), variables };
}

/** A field that must give a whole number from 0 up; undefined where the field is absent. */
export async function amount(seen: Visit, template: Template | undefined, field: string) {
  if (template === undefined) return undefined;
  const value = await seen.evaluate(template, field);
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw queryError(
    `The field '${field}' must be a whole number from 0 up, but was ${JSON.stringify(value)}.`,
  );
}
