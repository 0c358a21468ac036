import type { Fail } from '../../../workflows/asl.ts';
import { queryError } from '../expressions/state-error.ts';
import { neverResumed, type StateType } from './state-type.ts';
import type { Visit } from './visit.ts';

async function text(visit: Visit<Fail>, field: 'Error' | 'Cause'): Promise<string> {
  const template = visit.state[field];
  if (template === undefined) return '';
  const value = await visit.evaluate(template, field);
  if (typeof value === 'string') return value;
  throw queryError(`The field '${field}' must be a string, but was ${JSON.stringify(value)}.`);
}

export const fail: StateType<Fail> = {
  enter: async (visit) => ({
    do: 'throw',
    error: await text(visit, 'Error'),
    cause: await text(visit, 'Cause'),
  }),
  resume: neverResumed,
};
