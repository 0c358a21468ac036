import type { Parallel } from '../../../workflows/asl.ts';
import { encode } from '../expressions/json.ts';
import type { Kind } from './state-type.ts';
import { leave } from './visit.ts';

export const parallel: Kind<Parallel> = {
  async enter(seen) {
    const { state, frame } = seen;
    const given =
      state.Arguments === undefined ? frame.input : encode(await seen.evaluate(state.Arguments, 'Arguments'));
    const children = state.Branches.map(({ StartAt }) => ({
      state: StartAt,
      input: given,
      item: frame.item,
    }));
    return { do: 'spawn', children, concurrency: children.length, tolerance: null };
  },
  resume: (seen, result) =>
    leave(seen, { from: seen.state, next: seen.state.Next, otherwise: result, also: { result } }),
};
