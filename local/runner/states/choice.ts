import type { Choice, ChoiceRule } from '../../../workflows/asl.ts';
import { queryError, StateError } from '../expressions/state-error.ts';
import { type Kind, neverResumed } from './state-type.ts';
import { leave, type Visit } from './visit.ts';

async function holds(seen: Visit<Choice>, { Condition }: ChoiceRule, place: number): Promise<boolean> {
  const field = `Choices[${place}]/Condition`;
  const value = await seen.evaluate(Condition, field);
  if (typeof value === 'boolean') return value;
  throw queryError(`The field '${field}' must be a boolean, but was ${JSON.stringify(value)}.`);
}

/** The first rule that holds decides; its own Assign and Output count, the state's belong to the default. */
export const choice: Kind<Choice> = {
  async enter(seen) {
    for (const [place, rule] of seen.state.Choices.entries()) {
      if (!(await holds(seen, rule, place))) continue;
      return leave(seen, { from: rule, next: rule.Next, otherwise: seen.input });
    }
    const next = seen.state.Default;
    if (next === undefined) throw new StateError('States.NoChoiceMatched', 'No choice rule matched.');
    return leave(seen, { from: seen.state, next, otherwise: seen.input });
  },
  resume: neverResumed,
};
