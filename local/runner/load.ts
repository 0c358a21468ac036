import { checkLevel } from './check-level.ts';
import { checkFields, isObject, type Report } from './check-values.ts';
import { machineFields } from './subset.ts';

/** Everything in a definition that the runner does not support, one sentence each; empty when all is well. */
export function problemsOf(definition: unknown): string[] {
  const problems: string[] = [];
  const report: Report = (where, what) => problems.push(`${where}: ${what}`);
  const where = 'the state machine';
  if (!isObject(definition)) return [`${where}: is not an object`];
  checkFields(definition, machineFields, where, report);
  const { QueryLanguage, TimeoutSeconds, Version } = definition;
  if (QueryLanguage !== undefined && QueryLanguage !== 'JSONata') {
    report(where, `QueryLanguage ${JSON.stringify(QueryLanguage)} is not supported; only JSONata is`);
  }
  if (Version !== undefined && Version !== '1.0') report(where, 'Version must be "1.0"');
  if (TimeoutSeconds !== undefined && !(Number.isInteger(TimeoutSeconds) && Number(TimeoutSeconds) > 0)) {
    report(where, 'TimeoutSeconds must be a whole number above 0');
  }
  const jsonata = QueryLanguage === 'JSONata';
  checkLevel(definition, where, { report, jsonata, names: new Set(), variables: new Set() });
  return problems;
}

/** Throws one error that names every unsupported thing in all definitions. */
export function load(definitions: Record<string, unknown>): void {
  const problems = Object.entries(definitions).flatMap(([name, definition]) =>
    problemsOf(definition).map((problem) => `${name}, ${problem}`),
  );
  if (problems.length === 0) return;
  throw new Error(`The runner cannot run these definitions:\n${problems.join('\n')}`);
}
