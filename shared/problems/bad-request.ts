import type * as z from 'zod';
import { problem, Refusal } from '../errors.ts';
import type { Text } from '../i18n/text.ts';
import { firstOf } from './first-problem.ts';
import { placeOf } from './place.ts';

/** `BadRequest` for a place in what was sent, which programs read as its path and people by its label. */
export function badRequest(path: readonly PropertyKey[], { vi, en }: Text, options?: ErrorOptions): Refusal {
  const label = placeOf(path);
  const params = { place: path.join('.') || 'body', label: label.en, labelVi: label.vi, ...problem(vi, en) };
  return new Refusal('BadRequest', params, options);
}

/** The first problem that a schema found in what was sent. */
export function badInput(error: z.ZodError): Refusal {
  const { path, text } = firstOf(error);
  return badRequest(path, text);
}
