import { checkFields, checkTemplate, type Fields, isObject, listOf, type Report } from './check-values.ts';
import { catcherFields, retrierFields } from './subset.ts';

/** Checks Retry and Catch. */
export function checkRecovery(state: Fields, where: string, jsonata: boolean, report: Report): void {
  const retriers = rulesOf(state, 'Retry', where, report);
  for (const [at, rule] of retriers) {
    checkFields(rule, retrierFields, at, report);
    checkNumbers(rule, at, report);
  }
  for (const [at, rule] of rulesOf(state, 'Catch', where, report)) {
    checkFields(rule, catcherFields, at, report);
    if (rule.Next === undefined) report(at, 'has no Next');
    checkTemplate(rule.Assign, 'Assign', at, jsonata, report);
    checkTemplate(rule.Output, 'Output', at, jsonata, report);
  }
}

function rulesOf(state: Fields, field: 'Retry' | 'Catch', where: string, report: Report): [string, Fields][] {
  const rules = listOf(state[field]);
  if (state[field] !== undefined && !Array.isArray(state[field])) report(where, `${field} must be a list`);
  return rules.map((given, n) => {
    const at = `${where}, ${field}[${n}]`;
    const rule = isObject(given) ? given : {};
    checkErrors(rule.ErrorEquals, at, n === rules.length - 1, report);
    return [at, rule];
  });
}

function checkErrors(errors: unknown, at: string, last: boolean, report: Report): void {
  const names = listOf(errors);
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

function checkNumbers(rule: Fields, at: string, report: Report): void {
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
