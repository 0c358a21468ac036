import { checkLevel } from './check-level.ts';
import { checkFields } from './check-values.ts';
import { isObject, report } from './problems.ts';
import { machineFields } from './subset.ts';

/** Everything in a definition that the runner does not support, one sentence each; empty for a supported one. */
export function problemsIn(definition: unknown): string[] {
  if (!isObject(definition)) return ['the state machine: is not an object'];
  const { QueryLanguage, TimeoutSeconds, Version } = definition;
  const problems: string[] = [];
  const location = { where: 'the state machine', jsonata: QueryLanguage === 'JSONata', problems };
  checkFields(definition, machineFields, location);
  if (QueryLanguage !== undefined && QueryLanguage !== 'JSONata') {
    report(location, `QueryLanguage ${JSON.stringify(QueryLanguage)} is not supported; only JSONata is`);
  }
  if (Version !== undefined && Version !== '1.0') report(location, 'Version must be "1.0"');
  if (TimeoutSeconds !== undefined && !(Number.isInteger(TimeoutSeconds) && Number(TimeoutSeconds) > 0)) {
    report(location, 'TimeoutSeconds must be a whole number above 0');
  }
  checkLevel(definition, location, { states: new Set(), variables: new Set() });
  return problems;
}

/** Throws one error that lists the problems of all definitions. */
export function requireSupported(definitions: Record<string, unknown>): void {
  const problems = Object.entries(definitions).flatMap(([name, definition]) =>
    problemsIn(definition).map((problem) => `${name}, ${problem}`),
  );
  if (problems.length === 0) return;
  throw new Error(`The runner cannot run these definitions:\n${problems.join('\n')}`);
}
