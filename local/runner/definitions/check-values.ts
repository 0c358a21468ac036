import { compile, expressionIn } from '../expressions/evaluate.ts';
import { type Fields, type Location, report } from './problems.ts';
import { whyNot } from './subset.ts';

export function checkFields(object: Fields, allowed: readonly string[], location: Location): void {
  for (const field of Object.keys(object)) {
    if (!allowed.includes(field)) report(location, `${field} ${whyNot(field)}`);
  }
}

/** Expressions must compile, and be absent where the language is not JSONata: AWS would read them as text. */
export function checkTemplate(value: unknown, field: string, location: Location): void {
  if (typeof value === 'string') {
    const problem = textProblem(value, location.jsonata);
    if (problem) report(location, `${field} ${problem}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (!location.jsonata && key.endsWith('.$'))
        report(location, `${field}/${key} ${whyNot('Parameters')}`);
      checkTemplate(entry, `${field}/${key}`, location);
    }
  }
}

function textProblem(text: string, jsonata: boolean): string | undefined {
  const source = expressionIn(text);
  if (source === undefined) return undefined;
  if (!jsonata) return 'has an expression, but its QueryLanguage is not JSONata';
  const error = syntaxError(source);
  return error && `has an unsound expression '${source}': ${error}`;
}

function syntaxError(source: string): string | undefined {
  try {
    compile(source);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Checks a number field that is a literal; an expression is checked when it is evaluated. */
export function checkWholeNumber(state: Fields, field: string, least: number, location: Location): void {
  const value = state[field];
  if (value === undefined || (typeof value === 'string' && expressionIn(value) !== undefined)) return;
  if (Number.isInteger(value) && Number(value) >= least) return;
  report(location, `${field} must be a whole number from ${least} up, or an expression`);
}
