import { compile, expressionIn } from '../expressions/evaluate.ts';
import { type Fields, type Place, report } from './problems.ts';
import { whyNot } from './subset.ts';

export function checkFields(object: Fields, allowed: readonly string[], place: Place): void {
  for (const field of Object.keys(object)) {
    if (!allowed.includes(field)) report(place, `${field} ${whyNot(field)}`);
  }
}

/** Expressions must be sound, and absent where the language is not JSONata: AWS would take them as text. */
export function checkTemplate(value: unknown, field: string, place: Place): void {
  if (typeof value === 'string') {
    const problem = textProblem(value, place.jsonata);
    if (problem) report(place, `${field} ${problem}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (!place.jsonata && key.endsWith('.$')) report(place, `${field}/${key} ${whyNot('Parameters')}`);
      checkTemplate(entry, `${field}/${key}`, place);
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

/** A number field: a literal is checked here, an expression when it is evaluated. */
export function checkAmount(state: Fields, field: string, least: number, place: Place): void {
  const value = state[field];
  if (value === undefined || (typeof value === 'string' && expressionIn(value) !== undefined)) return;
  if (Number.isInteger(value) && Number(value) >= least) return;
  report(place, `${field} must be a whole number from ${least} up, or an expression`);
}
