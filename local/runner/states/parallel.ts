import type { Parallel } from '../../../workflows/asl.ts';
import { toJsonText } from '../expressions/json.ts';
import type { StateType } from './state-type.ts';
import { leave } from './visit.ts';

export const parallel: StateType<Parallel> = {
  async enter(visit) {
    const { state, frame } = visit;
    const input =
      state.Arguments === undefined
        ? frame.input
        : toJsonText(await visit.evaluate(state.Arguments, 'Arguments'));
    const children = state.Branches.map(({ StartAt }) => ({
      state: StartAt,
      input,
      item: frame.item,
    }));
    return { do: 'spawn', children, concurrency: children.length, tolerance: null };
  },
  resume: (visit, result) =>
    leave(visit, { from: visit.state, next: visit.state.Next, defaultOutput: result, states: { result } }),
};
