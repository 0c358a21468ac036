import type { State, Template, TemplateObject } from '../../../workflows/asl.ts';
import type { Evaluate } from '../expressions/evaluate.ts';
import { toJsonText } from '../expressions/json.ts';
import { queryError } from '../expressions/state-error.ts';
import type { ExecutionRow, Frame } from '../journal/frame.ts';
import type { Effect } from './effect.ts';

/** A frame at one moment: its state, and everything that the state may read. */
export interface Visit<S extends State = State> {
  readonly state: S;
  readonly frame: Frame;
  readonly execution: ExecutionRow;
  readonly now: number;
  readonly input: unknown;
  readonly variables: Record<string, unknown>;
  /** `$states.context`. A Task adds its token, a Map its item. */
  readonly context: Record<string, unknown>;
  /** Evaluates a template; `states` adds to `$states`, which holds input and context: the result, or the error. */
  readonly evaluate: (
    template: Template,
    field: string,
    states?: Record<string, unknown>,
  ) => Promise<unknown>;
}

export interface VisitParts {
  readonly state: State;
  readonly frame: Frame;
  readonly execution: ExecutionRow;
  readonly now: number;
}

export function visitOf(parts: VisitParts, evaluate: Evaluate): Visit {
  const { frame } = parts;
  const input: unknown = JSON.parse(frame.input);
  const variables = JSON.parse(frame.variables) as Record<string, unknown>;
  const context = contextOf(parts);
  return {
    ...parts,
    input,
    variables,
    context,
    evaluate: (template, field, states = {}) =>
      evaluate(template, field, { states: { input, context, ...states }, variables }),
  };
}

const account = 'arn:aws:states:local:111111111111';

function contextOf({ frame, execution }: VisitParts): Record<string, unknown> {
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
  /** The output where `from` has none. */
  readonly defaultOutput: unknown;
  /** What Output and Assign see in `$states` beside input and context. */
  readonly states?: Record<string, unknown>;
}

/** Leaves a state. Output and Assign both see the variables as they were when the state was entered. */
export async function leave(visit: Visit, { from, next, defaultOutput, states }: Exit): Promise<Effect> {
  const { Output, Assign } = from;
  const output = Output === undefined ? defaultOutput : await visit.evaluate(Output, 'Output', states);
  const assigned = Assign && ((await visit.evaluate(Assign, 'Assign', states)) as object);
  const variables = assigned ? toJsonText({ ...visit.variables, ...assigned }) : visit.frame.variables;
  return { do: 'leave', next, output: toJsonText(output), variables };
}

/** The value of a field that must be a whole number from 0 up; undefined where the field is absent. */
export async function wholeNumber(visit: Visit, template: Template | undefined, field: string) {
  if (template === undefined) return undefined;
  const value = await visit.evaluate(template, field);
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw queryError(
    `The field '${field}' must be a whole number from 0 up, but was ${JSON.stringify(value)}.`,
  );
}
