import jsonata from 'jsonata';
import type { Template } from '../../../workflows/asl.ts';
import { plain } from './json.ts';
import { functions } from './jsonata-functions.ts';
import { queryError } from './state-error.ts';

/** What an expression sees: `$states` and the variables assigned so far. */
interface Scope {
  readonly states: Record<string, unknown>;
  readonly variables: Record<string, unknown>;
}

export type Evaluate = (template: Template, field: string, scope: Scope) => Promise<unknown>;

/** Far above what a path or a comparison needs; stops a runaway expression, not a slow machine. */
const bounds = { timeout: 2000, stack: 500 };

/** The text between `{%` and `%}`, or undefined when the string is only a string. */
export function expressionIn(text: string): string | undefined {
  return text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2).trim() : undefined;
}

/** Throws what is wrong with the expression's syntax. */
export const compile = (source: string, limits = bounds): jsonata.Expression => jsonata(source, limits);

/** Evaluates templates; each expression is compiled once and kept. */
export function createEvaluate(now: () => Date, limits = bounds): Evaluate {
  const compiled = new Map<string, jsonata.Expression>();
  const added = Object.entries(functions(now));

  function prepare(source: string): jsonata.Expression {
    const expression = compile(source, limits);
    for (const [name, value] of added) expression.assign(name, value);
    compiled.set(source, expression);
    return expression;
  }

  async function run(source: string, field: string, scope: Scope): Promise<unknown> {
    const what = `The JSONata expression '${source}' specified for the field '${field}'`;
    const expression = compiled.get(source) ?? prepare(source);
    const bindings = { ...scope.variables, states: scope.states };
    const value = await expression.evaluate(undefined, bindings).catch((error: unknown) => {
      throw queryError(`${what} threw an error during evaluation. ${describe(error)}`);
    });
    if (value === undefined) throw queryError(`${what} returned nothing (undefined).`);
    return plain(value, what);
  }

  async function evaluate(template: Template, field: string, scope: Scope): Promise<unknown> {
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
  }

  return evaluate;
}

const isList = (template: object): template is readonly Template[] => Array.isArray(template);

/** JSONata throws plain objects with a code; added functions throw errors. */
function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message ?? String(error)].filter(Boolean).join(': ');
}
