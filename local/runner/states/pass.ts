import type { Pass, Succeed } from '../../../workflows/asl.ts';
import { type Kind, neverResumed } from './state-type.ts';
import { leave } from './visit.ts';

export const pass: Kind<Pass> = {
  enter: (seen) => leave(seen, { from: seen.state, next: seen.state.Next, otherwise: seen.input }),
  resume: neverResumed,
};

export const succeed: Kind<Succeed> = {
  enter: (seen) => leave(seen, { from: seen.state, next: undefined, otherwise: seen.input }),
  resume: neverResumed,
};
