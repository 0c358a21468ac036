import jsonata from 'jsonata';
import type { Template } from '../../../workflows/asl.ts';
import { toPlainJson } from './json.ts';
import { jsonataFunctions } from './jsonata-functions.ts';
import { queryError } from './state-error.ts';

/** What an expression sees: `$states`, and the variables assigned so far. */
interface Scope {
  readonly states: Record<string, unknown>;
  readonly variables: Record<string, unknown>;
}

export type Evaluate = (template: Template, field: string, scope: Scope) => Promise<unknown>;

/** Far more than a path or a comparison needs: they stop a runaway expression, not one on a slow machine. */
const defaultLimits = { timeout: 2000, stack: 500 };

/** The text between `{%` and `%}`; undefined for a string without an expression. */
export function expressionIn(text: string): string | undefined {
  return text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2).trim() : undefined;
}

/** Throws a syntax error of the expression. */
export const compile = (source: string, limits = defaultLimits): jsonata.Expression =>
  jsonata(source, limits);

/** Evaluates templates: every expression inside them is replaced by its value. */
export function createEvaluate(now: () => Date, limits = defaultLimits): Evaluate {
  const run = createRun(now, limits);
  return async function evaluate(template, field, scope): Promise<unknown> {
    if (typeof template === 'string') {
      const source = expressionIn(template);
      return source === undefined ? template : run(source, field, scope);
    }
    if (template === null || typeof template !== 'object') return template;
    if (isList(template)) {
      const list: unknown[] = [];
      for (const [n, entry] of template.entries()) list.push(await evaluate(entry, `${field}[${n}]`, scope));
      return list;
    }
    const object: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(template)) {
      object[key] = await evaluate(entry, `${field}/${key}`, scope);
    }
    return object;
  };
}

/** Runs expressions; each is compiled once. */
function createRun(now: () => Date, limits: typeof defaultLimits) {
  const compiled = new Map<string, jsonata.Expression>();
  const added = Object.entries(jsonataFunctions(now));

  function prepare(source: string): jsonata.Expression {
    const expression = compile(source, limits);
    for (const [name, value] of added) expression.assign(name, value);
    compiled.set(source, expression);
    return expression;
  }

  return async (source: string, field: string, scope: Scope): Promise<unknown> => {
    const what = `The JSONata expression '${source}' specified for the field '${field}'`;
    const expression = compiled.get(source) ?? prepare(source);
    const bindings = { ...scope.variables, states: scope.states };
    const value = await expression.evaluate(undefined, bindings).catch((error: unknown) => {
      throw queryError(`${what} threw an error during evaluation. ${describe(error)}`);
    });
    if (value === undefined) throw queryError(`${what} returned nothing (undefined).`);
    return toPlainJson(value, what);
  };
}

const isList = (template: object): template is readonly Template[] => Array.isArray(template);

/** JSONata throws plain objects with a code; the functions that we add throw errors. */
function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message ?? String(error)].filter(Boolean).join(': ');
}
