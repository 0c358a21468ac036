import { checkFields, checkTemplate } from './check-values.ts';
import { type Fields, inside, isObject, type Location, listOf, report } from './problems.ts';
import { catcherFields, retrierFields } from './subset.ts';

/** Checks Retry and Catch. */
export function checkRecovery(state: Fields, location: Location): void {
  for (const [rule, at] of rulesOf(state, 'Retry', location)) {
    checkFields(rule, retrierFields, at);
    checkNumbers(rule, at);
  }
  for (const [rule, at] of rulesOf(state, 'Catch', location)) {
    checkFields(rule, catcherFields, at);
    if (rule.Next === undefined) report(at, 'has no Next');
    checkTemplate(rule.Assign, 'Assign', at);
    checkTemplate(rule.Output, 'Output', at);
  }
}

function rulesOf(state: Fields, field: 'Retry' | 'Catch', location: Location): [Fields, Location][] {
  const rules = listOf(state[field]);
  if (state[field] !== undefined && !Array.isArray(state[field])) report(location, `${field} must be a list`);
  return rules.map((given, n) => {
    const at = inside(location, `${field}[${n}]`);
    const rule = isObject(given) ? given : {};
    checkErrors(listOf(rule.ErrorEquals), n === rules.length - 1, at);
    return [rule, at];
  });
}

function checkErrors(names: unknown[], last: boolean, at: Location): void {
  if (names.length === 0) report(at, 'ErrorEquals must be a list with at least one error name');
  if (!names.includes('States.ALL')) return;
  if (names.length > 1) report(at, 'States.ALL must stand alone');
  if (!last) report(at, 'States.ALL must be in the last rule');
}

const numbers: [field: string, least: number][] = [
  ['IntervalSeconds', 1],
  ['MaxAttempts', 0],
  ['BackoffRate', 1],
  ['MaxDelaySeconds', 1],
];

function checkNumbers(rule: Fields, at: Location): void {
  for (const [field, least] of numbers) {
    const value = rule[field];
    if (value !== undefined && !(typeof value === 'number' && value >= least)) {
      report(at, `${field} must be a number from ${least} up`);
    }
  }
  const jitter = rule.JitterStrategy;
  if (jitter !== undefined && jitter !== 'NONE' && jitter !== 'FULL') {
    report(at, `JitterStrategy ${JSON.stringify(jitter)} is not supported; NONE and FULL are`);
  }
}
