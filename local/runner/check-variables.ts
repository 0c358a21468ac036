import { type Fields, isObject, listOf, type Report } from './check-values.ts';

/** The names that a state assigns itself: not those of the levels inside it. */
function assignedBy(state: Fields): string[] {
  const rules = [...listOf(state.Choices), ...listOf(state.Catch)].filter(isObject);
  return [state, ...rules].flatMap(({ Assign }) => (isObject(Assign) ? Object.keys(Assign) : []));
}

/**
 * AWS refuses a level that assigns what a level around it assigns, and `$states`.
 * Gives the names that the levels inside must leave alone.
 */
export function checkVariables(states: Fields, outer: ReadonlySet<string>, report: Report): Set<string> {
  const names = new Set(outer);
  for (const [name, state] of Object.entries(states)) {
    for (const variable of isObject(state) ? assignedBy(state) : []) {
      const at = `state '${name}'`;
      if (outer.has(variable)) report(at, `Assign of '${variable}', which a level around it assigns too`);
      if (variable === 'states') report(at, "Assign of 'states', which is reserved");
      names.add(variable);
    }
  }
  return names;
}
