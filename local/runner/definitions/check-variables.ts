import { type Fields, isObject, type Location, listOf, report } from './problems.ts';

/** The variables that a state itself assigns, without those of its inner levels. */
function assignedBy(state: Fields): string[] {
  const rules = [...listOf(state.Choices), ...listOf(state.Catch)].filter(isObject);
  return [state, ...rules].flatMap(({ Assign }) => (isObject(Assign) ? Object.keys(Assign) : []));
}

/**
 * Reports variables that AWS refuses: those that an outer level assigns too, and `$states`.
 * Gives the names that the inner levels must not assign.
 */
export function checkVariables(states: Fields, outer: ReadonlySet<string>, location: Location): Set<string> {
  const names = new Set(outer);
  for (const [name, state] of Object.entries(states)) {
    const at = { ...location, where: `state '${name}'` };
    for (const variable of isObject(state) ? assignedBy(state) : []) {
      if (outer.has(variable)) report(at, `Assign of '${variable}', which a level around it assigns too`);
      if (variable === 'states') report(at, "Assign of 'states', which is reserved");
      names.add(variable);
    }
  }
  return names;
}
