import { checkState } from './check-state.ts';
import { checkVariables } from './check-variables.ts';
import { type Fields, inside, isObject, type Location, listOf, report } from './problems.ts';

/** Names that a level must not use again. */
interface UsedNames {
  /** The state names of the whole machine so far. */
  readonly states: Set<string>;
  /** The variables of the outer levels. */
  readonly variables: ReadonlySet<string>;
}

/** Checks one level of states: a machine, a branch or an item processor. */
export function checkLevel(level: Fields, location: Location, used: UsedNames): void {
  const { States, StartAt } = level;
  if (!isObject(States) || Object.keys(States).length === 0) {
    report(location, 'has no States');
    return;
  }
  if (typeof StartAt !== 'string' || !Object.hasOwn(States, StartAt)) {
    report(location, `StartAt names no state here: ${JSON.stringify(StartAt)}`);
  }
  const variables = checkVariables(States, used.variables, location);
  for (const [name, state] of Object.entries(States)) {
    const at = { ...location, where: `state '${name}'` };
    if (used.states.has(name))
      report(at, 'the name is used twice; state names are unique in a state machine');
    used.states.add(name);
    if (isObject(state)) {
      const inner = checkState(state, at);
      checkTargets(state, States, at);
      for (const [label, branch] of inner) checkLevel(branch, inside(at, label), { ...used, variables });
    } else {
      report(at, 'is not an object');
    }
  }
}

/** Reports targets outside a state's own level. */
function checkTargets(state: Fields, level: Fields, at: Location): void {
  const rules = [...listOf(state.Choices), ...listOf(state.Catch)].filter(isObject);
  for (const target of [state.Next, state.Default, ...rules.map((rule) => rule.Next)]) {
    if (target === undefined || Object.hasOwn(level, String(target))) continue;
    report(at, `Next names no state of this level: ${JSON.stringify(target)}`);
  }
}
