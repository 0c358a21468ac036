import { type Fields, isObject, listOf, type Place, report } from './problems.ts';

/** The names that a state assigns itself: not those of the levels inside it. */
function assignedBy(state: Fields): string[] {
  const rules = [...listOf(state.Choices), ...listOf(state.Catch)].filter(isObject);
  return [state, ...rules].flatMap(({ Assign }) => (isObject(Assign) ? Object.keys(Assign) : []));
}

/**
 * AWS refuses a level that assigns what a level around it assigns, and `$states`.
 * Gives the names that the levels inside must leave alone.
 */
export function checkVariables(states: Fields, outer: ReadonlySet<string>, place: Place): Set<string> {
  const names = new Set(outer);
  for (const [name, state] of Object.entries(states)) {
    const at = { ...place, where: `state '${name}'` };
    for (const variable of isObject(state) ? assignedBy(state) : []) {
      if (outer.has(variable)) report(at, `Assign of '${variable}', which a level around it assigns too`);
      if (variable === 'states') report(at, "Assign of 'states', which is reserved");
      names.add(variable);
    }
  }
  return names;
}
