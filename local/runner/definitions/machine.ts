import { createHash } from 'node:crypto';
import type { State, StateMachine, States } from '../../../workflows/asl.ts';

/** A definition as the runner uses it. */
export interface Machine {
  readonly hash: string;
  readonly body: string;
  readonly startAt: string;
  readonly timeoutMs: number | null;
  /** State names are unique in a whole machine, inner levels included. Throws for an unknown one. */
  readonly stateNamed: (name: string) => State;
}

export function machineOf(body: string): Machine {
  const definition = JSON.parse(body) as StateMachine;
  const { StartAt, States, TimeoutSeconds } = definition;
  const states = new Map(everyState(States));
  return {
    hash: createHash('sha256').update(body).digest('hex'),
    body,
    startAt: StartAt,
    timeoutMs: TimeoutSeconds === undefined ? null : TimeoutSeconds * 1000,
    stateNamed(name) {
      const state = states.get(name);
      if (!state) throw new Error(`The state machine has no state ${name}.`);
      return state;
    },
  };
}

/** The states of a level and of all levels inside it, by name. */
function everyState(states: States): [string, State][] {
  const inner = Object.values(states).flatMap(branchesOf);
  return [...Object.entries(states), ...inner.flatMap((branch) => everyState(branch.States))];
}

function branchesOf(state: State) {
  if (state.Type === 'Parallel') return state.Branches;
  return state.Type === 'Map' ? [state.ItemProcessor] : [];
}
