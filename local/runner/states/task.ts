import { randomBytes } from 'node:crypto';
import type { Task } from '../../../workflows/asl.ts';
import { queryError } from '../expressions/state-error.ts';
import { keyOf } from '../journal/frame.ts';
import type { Kind } from './state-type.ts';
import { amount, leave, type Visit } from './visit.ts';

const invokeResource = 'arn:aws:states:::lambda:invoke';
const tokenResource = `${invokeResource}.waitForTaskToken`;

/** `${openStage}` is how a definition names a function before deployment; on one machine the name is enough. */
const placeholder = /^\$\{(.+)\}$/;
const bare = (name: string) => placeholder.exec(name)?.[1] ?? name;

/** What `lambda:invoke` makes of a function's answer; a direct call gives the answer itself. */
export const taskResult = (resource: string, answer: unknown): unknown =>
  resource === invokeResource
    ? { ExecutedVersion: '$LATEST', Payload: answer ?? null, StatusCode: 200 }
    : answer;

/** The function and its payload: parts of the arguments for `lambda:invoke`, the resource and all of them else. */
async function target(seen: Visit<Task>) {
  const { Resource, Arguments } = seen.state;
  const given = Arguments === undefined ? seen.input : await seen.evaluate(Arguments, 'Arguments');
  if (!Resource.startsWith(invokeResource)) return { functionName: bare(Resource), payload: given };
  const { FunctionName, Payload = {} } = (given ?? {}) as { FunctionName?: unknown; Payload?: unknown };
  if (typeof FunctionName === 'string') return { functionName: bare(FunctionName), payload: Payload };
  throw queryError("The field 'Arguments' must hold a FunctionName.");
}

const milliseconds = (seconds: number | undefined) => (seconds === undefined ? null : seconds * 1000);

export const task: Kind<Task> = {
  async enter(seen) {
    const { state, frame, execution } = seen;
    const token = state.Resource === tokenResource ? randomBytes(32).toString('base64url') : undefined;
    if (token) seen.context.Task = { Token: token };
    const call = {
      resource: state.Resource,
      ...(await target(seen)),
      ...(token ? { token } : {}),
      key: keyOf(execution.name, frame),
      execution: execution.name,
      state: frame.state,
      attempt: frame.attempt,
    };
    const timeoutMs = milliseconds(await amount(seen, state.TimeoutSeconds, 'TimeoutSeconds'));
    const heartbeatMs = milliseconds(await amount(seen, state.HeartbeatSeconds, 'HeartbeatSeconds'));
    return { do: 'invoke', call, timeoutMs, heartbeatMs };
  },
  resume: (seen, result) =>
    leave(seen, { from: seen.state, next: seen.state.Next, otherwise: result, also: { result } }),
};
