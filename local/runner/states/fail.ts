import type { Fail } from '../../../workflows/asl.ts';
import { queryError } from '../expressions/state-error.ts';
import { type Kind, neverResumed } from './state-type.ts';
import type { Visit } from './visit.ts';

async function text(seen: Visit<Fail>, field: 'Error' | 'Cause'): Promise<string> {
  const template = seen.state[field];
  if (template === undefined) return '';
  const value = await seen.evaluate(template, field);
  if (typeof value === 'string') return value;
  throw queryError(`The field '${field}' must be a string, but was ${JSON.stringify(value)}.`);
}

export const fail: Kind<Fail> = {
  enter: async (seen) => ({
    do: 'throw',
    error: await text(seen, 'Error'),
    cause: await text(seen, 'Cause'),
  }),
  resume: neverResumed,
};
