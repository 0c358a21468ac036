import type { Pass, Succeed } from '../../../workflows/asl.ts';
import { neverResumed, type StateType } from './state-type.ts';
import { leave } from './visit.ts';

export const pass: StateType<Pass> = {
  enter: (visit) => leave(visit, { from: visit.state, next: visit.state.Next, defaultOutput: visit.input }),
  resume: neverResumed,
};

export const succeed: StateType<Succeed> = {
  enter: (visit) => leave(visit, { from: visit.state, next: undefined, defaultOutput: visit.input }),
  resume: neverResumed,
};
