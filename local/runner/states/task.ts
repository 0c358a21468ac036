import { randomBytes } from 'node:crypto';
import type { Task } from '../../../workflows/asl.ts';
import { queryError } from '../expressions/state-error.ts';
import { keyOf } from '../journal/frame.ts';
import type { StateType } from './state-type.ts';
import { leave, type Visit, wholeNumber } from './visit.ts';

const invokeResource = 'arn:aws:states:::lambda:invoke';
const tokenResource = `${invokeResource}.waitForTaskToken`;

/** Before deployment a definition names a function as `${openStage}`; on one machine the name is enough. */
const placeholder = /^\$\{(.+)\}$/;
const functionNameIn = (name: string) => placeholder.exec(name)?.[1] ?? name;

/** What `lambda:invoke` makes of a function's answer; a direct call gives the answer itself. */
export const taskResult = (resource: string, answer: unknown): unknown =>
  resource === invokeResource
    ? { ExecutedVersion: '$LATEST', Payload: answer ?? null, StatusCode: 200 }
    : answer;

/** The function and its payload: `lambda:invoke` has both in its arguments; a direct call names it as the resource. */
async function targetOf(visit: Visit<Task>) {
  const { Resource, Arguments } = visit.state;
  const given = Arguments === undefined ? visit.input : await visit.evaluate(Arguments, 'Arguments');
  if (!Resource.startsWith(invokeResource)) return { functionName: functionNameIn(Resource), payload: given };
  const { FunctionName, Payload = {} } = (given ?? {}) as { FunctionName?: unknown; Payload?: unknown };
  if (typeof FunctionName === 'string')
    return { functionName: functionNameIn(FunctionName), payload: Payload };
  throw queryError("The field 'Arguments' must hold a FunctionName.");
}

const milliseconds = (seconds: number | undefined) => (seconds === undefined ? null : seconds * 1000);

export const task: StateType<Task> = {
  async enter(visit) {
    const { state, frame, execution } = visit;
    const token = state.Resource === tokenResource ? randomBytes(32).toString('base64url') : undefined;
    if (token) visit.context.Task = { Token: token };
    const call = {
      resource: state.Resource,
      ...(await targetOf(visit)),
      ...(token ? { token } : {}),
      key: keyOf(execution.name, frame),
      execution: execution.name,
      state: frame.state,
      attempt: frame.attempt,
    };
    const timeoutMs = milliseconds(await wholeNumber(visit, state.TimeoutSeconds, 'TimeoutSeconds'));
    const heartbeatMs = milliseconds(await wholeNumber(visit, state.HeartbeatSeconds, 'HeartbeatSeconds'));
    return { do: 'invoke', call, timeoutMs, heartbeatMs };
  },
  resume: (visit, result) =>
    leave(visit, { from: visit.state, next: visit.state.Next, defaultOutput: result, states: { result } }),
};
