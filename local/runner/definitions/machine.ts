import { createHash } from 'node:crypto';
import type { State, StateMachine, States } from '../../../workflows/asl.ts';

/** A definition as the runner uses it. State names are unique in a whole machine, so a name finds its state. */
export interface Machine {
  readonly hash: string;
  readonly body: string;
  readonly startAt: string;
  readonly timeoutMs: number | null;
  readonly states: ReadonlyMap<string, State>;
}

export function machineOf(body: string): Machine {
  const definition = JSON.parse(body) as StateMachine;
  const { StartAt, States, TimeoutSeconds } = definition;
  return {
    hash: createHash('sha256').update(body).digest('hex'),
    body,
    startAt: StartAt,
    timeoutMs: TimeoutSeconds === undefined ? null : TimeoutSeconds * 1000,
    states: new Map(everyState(States)),
  };
}

/** The states of a level and of all levels inside it. */
function everyState(states: States): [string, State][] {
  return Object.entries(states).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...branchesOf(state).flatMap((branch) => everyState(branch.States)),
  ]);
}

function branchesOf(state: State) {
  if (state.Type === 'Parallel') return state.Branches;
  return state.Type === 'Map' ? [state.ItemProcessor] : [];
}
