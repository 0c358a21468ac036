import type { Recovering, State } from '../../../workflows/asl.ts';
import { StateError } from '../expressions/state-error.ts';
import { choice } from './choice.ts';
import type { Effect } from './effect.ts';
import { fail } from './fail.ts';
import { map } from './map.ts';
import { parallel } from './parallel.ts';
import { pass, succeed } from './pass.ts';
import { catcherFor, planRetry } from './retry.ts';
import type { StateType } from './state-type.ts';
import { task } from './task.ts';
import { leave, type Visit } from './visit.ts';
import { wait } from './wait.ts';

const stateTypes: { [T in State['Type']]: StateType<Extract<State, { Type: T }>> } = {
  Task: task,
  Pass: pass,
  Choice: choice,
  Wait: wait,
  Parallel: parallel,
  Map: map,
  Succeed: succeed,
  Fail: fail,
};

/** What the frame does next. Never throws: an error becomes a retry, a catch, or the end of the branch. */
export async function decide(visit: Visit): Promise<Effect> {
  const { frame } = visit;
  if (frame.phase === 'threw') return recover(visit, new StateError(frame.error ?? '', frame.cause ?? ''));
  const type = stateTypes[visit.state.Type] as StateType<State>;
  try {
    if (frame.phase === 'ready') return await type.enter(visit);
    return await type.resume(visit, JSON.parse(frame.result ?? 'null'));
  } catch (error) {
    return recover(visit, located(visit, error));
  }
}

/** An error with its state, in the words of AWS. Errors that are not the state's own count as the runtime's. */
function located({ frame }: Visit, error: unknown): StateError {
  const name = error instanceof StateError ? error.name : 'States.Runtime';
  const cause = error instanceof Error ? error.message : String(error);
  return new StateError(name, `An error occurred while executing the state '${frame.state}'. ${cause}`);
}

const failing = ({ name, message }: StateError): Effect => ({ do: 'throw', error: name, cause: message });

/** The effect of an error: the next retry, the catcher's next state, or the end of the branch. */
async function recover(visit: Visit, error: StateError): Promise<Effect> {
  const { Retry, Catch } = visit.state as Recovering;
  const counts = visit.frame.retries === null ? [] : (JSON.parse(visit.frame.retries) as number[]);
  const retry = planRetry(Retry, error, counts);
  if (retry) {
    const at = visit.now + Math.round(retry.seconds * 1000);
    return { do: 'retry', at, counts: JSON.stringify(retry.counts), error: error.name };
  }
  const catcher = catcherFor(Catch, error);
  if (!catcher) return failing(error);
  const errorOutput = errorOutputOf(error);
  try {
    return await leave(visit, {
      from: catcher,
      next: catcher.Next,
      defaultOutput: errorOutput,
      states: { errorOutput },
    });
  } catch (thrown) {
    return failing(located(visit, thrown));
  }
}

/** The empty string stands for the absent error or cause of a Fail state. */
const errorOutputOf = ({ name, message }: StateError) => ({
  ...(name ? { Error: name } : {}),
  ...(message ? { Cause: message } : {}),
});
