import { type Checking, checkState } from './check-state.ts';
import { type Fields, isObject, type Report } from './check-values.ts';
import { checkVariables } from './check-variables.ts';

/** Checks one level of states: a machine, a branch or an item processor. */
export function checkLevel(level: Fields, where: string, checking: Checking): void {
  const { States, StartAt } = level;
  const { report, names } = checking;
  if (!isObject(States) || Object.keys(States).length === 0) {
    report(where, 'has no States');
    return;
  }
  if (typeof StartAt !== 'string' || !Object.hasOwn(States, StartAt)) {
    report(where, `StartAt names no state here: ${JSON.stringify(StartAt)}`);
  }
  const variables = checkVariables(States, checking.variables, report);
  for (const [name, state] of Object.entries(States)) {
    const at = `state '${name}'`;
    if (names.has(name)) report(at, 'the name is used twice; state names are unique in a state machine');
    names.add(name);
    if (!isObject(state)) {
      report(at, 'is not an object');
      continue;
    }
    const inner = checkState(state, at, checking);
    for (const [label, branch] of inner) checkLevel(branch, `${at}, ${label}`, { ...checking, variables });
    checkTargets(state, States, at, report);
  }
}

/** Every state that a state leads to must be on its own level. */
function checkTargets(state: Fields, level: Fields, at: string, report: Report): void {
  const rules = [state.Choices, state.Catch].flatMap((list) => (Array.isArray(list) ? list : []));
  const next = rules.filter(isObject).map((rule) => rule.Next);
  for (const target of [state.Next, state.Default, ...next]) {
    if (target === undefined || Object.hasOwn(level, String(target))) continue;
    report(at, `Next names no state of this level: ${JSON.stringify(target)}`);
  }
}
