import { checkState } from './check-state.ts';
import { checkVariables } from './check-variables.ts';
import { type Fields, inside, isObject, listOf, type Place, report } from './problems.ts';

/** What a level must not use again. */
interface Taken {
  /** State names, of the whole machine. */
  readonly names: Set<string>;
  /** Variables of the levels around. */
  readonly variables: ReadonlySet<string>;
}

/** Checks one level of states: a machine, a branch or an item processor. */
export function checkLevel(level: Fields, place: Place, taken: Taken): void {
  const { States, StartAt } = level;
  if (!isObject(States) || Object.keys(States).length === 0) {
    report(place, 'has no States');
    return;
  }
  if (typeof StartAt !== 'string' || !Object.hasOwn(States, StartAt)) {
    report(place, `StartAt names no state here: ${JSON.stringify(StartAt)}`);
  }
  const variables = checkVariables(States, taken.variables, place);
  for (const [name, state] of Object.entries(States)) {
    const at = { ...place, where: `state '${name}'` };
    if (taken.names.has(name))
      report(at, 'the name is used twice; state names are unique in a state machine');
    taken.names.add(name);
    if (isObject(state)) {
      const inner = checkState(state, at);
      checkTargets(state, States, at);
      for (const [label, branch] of inner) checkLevel(branch, inside(at, label), { ...taken, variables });
    } else {
      report(at, 'is not an object');
    }
  }
}

/** Every state that a state leads to must be on its own level. */
function checkTargets(state: Fields, level: Fields, at: Place): void {
  const rules = [...listOf(state.Choices), ...listOf(state.Catch)].filter(isObject);
  for (const target of [state.Next, state.Default, ...rules.map((rule) => rule.Next)]) {
    if (target === undefined || Object.hasOwn(level, String(target))) continue;
    report(at, `Next names no state of this level: ${JSON.stringify(target)}`);
  }
}
