import type { Recovering, State } from '../../../workflows/asl.ts';
import { StateError } from '../expressions/state-error.ts';
import { choice } from './choice.ts';
import type { Effect } from './effect.ts';
import { fail } from './fail.ts';
import { map } from './map.ts';
import { parallel } from './parallel.ts';
import { pass, succeed } from './pass.ts';
import { catcherFor, planRetry } from './retry.ts';
import type { Kind } from './state-type.ts';
import { task } from './task.ts';
import { leave, type Visit } from './visit.ts';
import { wait } from './wait.ts';

const kinds: { [T in State['Type']]: Kind<Extract<State, { Type: T }>> } = {
  Task: task,
  Pass: pass,
  Choice: choice,
  Wait: wait,
  Parallel: parallel,
  Map: map,
  Succeed: succeed,
  Fail: fail,
};

/** What the frame does next. Never throws: an error becomes a retry, a catch or the end of the branch. */
export async function decide(seen: Visit): Promise<Effect> {
  const { frame } = seen;
  if (frame.phase === 'threw') return recover(seen, new StateError(frame.error ?? '', frame.cause ?? ''));
  const kind = kinds[seen.state.Type] as Kind<State>;
  try {
    if (frame.phase === 'ready') return await kind.enter(seen);
    return await kind.resume(seen, JSON.parse(frame.result ?? 'null'));
  } catch (error) {
    return recover(seen, located(seen, error));
  }
}

/** AWS begins the causes of its own errors so. What is not an error of the state is the runtime's. */
function located({ frame }: Visit, error: unknown): StateError {
  const name = error instanceof StateError ? error.name : 'States.Runtime';
  const cause = error instanceof Error ? error.message : String(error);
  return new StateError(name, `An error occurred while executing the state '${frame.state}'. ${cause}`);
}

const failing = ({ name, message }: StateError): Effect => ({ do: 'throw', error: name, cause: message });

async function recover(seen: Visit, error: StateError): Promise<Effect> {
  const { Retry, Catch } = seen.state as Recovering;
  const counts = seen.frame.retries === null ? [] : (JSON.parse(seen.frame.retries) as number[]);
  const retry = planRetry(Retry, error, counts);
  if (retry) {
    const at = seen.now + Math.round(retry.seconds * 1000);
    return { do: 'retry', at, counts: JSON.stringify(retry.counts), error: error.name };
  }
  const catcher = catcherFor(Catch, error);
  if (!catcher) return failing(error);
  const errorOutput = errorOutputOf(error);
  try {
    return await leave(seen, {
      from: catcher,
      next: catcher.Next,
      otherwise: errorOutput,
      also: { errorOutput },
    });
  } catch (thrown) {
    return failing(located(seen, thrown));
  }
}

/** An absent error or cause (a Fail state without them) is the empty string inside the runner. */
const errorOutputOf = ({ name, message }: StateError) => ({
  ...(name ? { Error: name } : {}),
  ...(message ? { Cause: message } : {}),
});
