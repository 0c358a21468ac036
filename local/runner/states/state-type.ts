import type { State } from '../../../workflows/asl.ts';
import type { Effect } from './effect.ts';
import type { Visit } from './visit.ts';

/** How a type of state behaves when it is entered, and when what it waited for has happened. */
export interface StateType<S extends State> {
  readonly enter: (visit: Visit<S>) => Promise<Effect>;
  readonly resume: (visit: Visit<S>, result: unknown) => Promise<Effect>;
}

/** The `resume` of states that never wait. */
export const neverResumed = async (): Promise<Effect> => {
  throw new Error('This state does not wait.');
};
