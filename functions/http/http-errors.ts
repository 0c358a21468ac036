import * as z from 'zod';
import { describeRefusal, Refusal, type RefusalText } from '../../shared/errors.ts';
import { firstProblem } from '../../shared/problem.ts';
import { refusals } from '../../shared/refusals.ts';
import { isTransient } from '../fault.ts';

/** An answer to a request that could not be done. */
export interface ErrorAnswer {
  readonly status: number;
  readonly answer: RefusalText;
  /** For the log, beside the id that the person sees. */
  readonly incident?: { readonly id: string; readonly error: unknown };
}

/**
 * What a request that threw is answered with: a refusal says what and how to mend it, bad input names its place,
 * and of anything else only an incident's id goes out, with whether waiting helps.
 */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof Refusal) {
    return { status: refusals[error.name].status, answer: describeRefusal(error) };
  }
  if (error instanceof z.ZodError) return errorAnswer(new Refusal('BadRequest', firstProblem(error, 'body')));
  const id = crypto.randomUUID();
  const name = isTransient(error) ? 'Busy' : 'ServerFault';
  const { status, answer } = errorAnswer(new Refusal(name, { incident: id }));
  return { status, answer, incident: { id, error } };
}
