import type { State } from '../../../workflows/asl.ts';
import type { Effect } from './effect.ts';
import type { Visit } from './visit.ts';

/** How a type of state behaves: on entry, and when what it waited for has come. */
export interface Kind<S extends State> {
  readonly enter: (seen: Visit<S>) => Promise<Effect>;
  readonly resume: (seen: Visit<S>, result: unknown) => Promise<Effect>;
}

/** For states that never wait. */
export const neverResumed = async (): Promise<Effect> => {
  throw new Error('This state does not wait.');
};
