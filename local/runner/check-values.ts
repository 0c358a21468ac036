import { compile, expressionIn } from './expressions.ts';
import { whyNot } from './subset.ts';

export type Report = (where: string, what: string) => void;
export type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function checkFields(object: Fields, allowed: readonly string[], where: string, report: Report): void {
  for (const field of Object.keys(object)) {
    if (!allowed.includes(field)) report(where, `${field} ${whyNot(field)}`);
  }
}

/** Expressions must be sound, and absent where the language is not JSONata: AWS would take them as text. */
export function checkTemplate(
  value: unknown,
  field: string,
  where: string,
  jsonata: boolean,
  report: Report,
): void {
  if (typeof value === 'string') {
    const problem = textProblem(value, jsonata);
    if (problem) report(where, `${field} ${problem}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (!jsonata && key.endsWith('.$')) report(where, `${field}/${key} ${whyNot('Parameters')}`);
      checkTemplate(entry, `${field}/${key}`, where, jsonata, report);
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

/** A literal number field; an expression is checked when it is evaluated. */
export function checkAmount(value: unknown, field: string, where: string, report: Report, least = 0): void {
  if (value === undefined || (typeof value === 'string' && expressionIn(value) !== undefined)) return;
  if (Number.isInteger(value) && Number(value) >= least) return;
  report(where, `${field} must be a whole number from ${least} up, or an expression`);
}
