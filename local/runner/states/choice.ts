import type { Choice, ChoiceRule } from '../../../workflows/asl.ts';
import { queryError, StateError } from '../expressions/state-error.ts';
import { neverResumed, type StateType } from './state-type.ts';
import { leave, type Visit } from './visit.ts';

async function holds(visit: Visit<Choice>, { Condition }: ChoiceRule, index: number): Promise<boolean> {
  const field = `Choices[${index}]/Condition`;
  const value = await visit.evaluate(Condition, field);
  if (typeof value === 'boolean') return value;
  throw queryError(`The field '${field}' must be a boolean, but was ${JSON.stringify(value)}.`);
}

/** The first rule that holds decides, with its own Assign and Output; those of the state belong to the default. */
export const choice: StateType<Choice> = {
  async enter(visit) {
    for (const [index, rule] of visit.state.Choices.entries()) {
      if (!(await holds(visit, rule, index))) continue;
      return leave(visit, { from: rule, next: rule.Next, defaultOutput: visit.input });
    }
    const next = visit.state.Default;
    if (next === undefined) throw new StateError('States.NoChoiceMatched', 'No choice rule matched.');
    return leave(visit, { from: visit.state, next, defaultOutput: visit.input });
  },
  resume: neverResumed,
};
