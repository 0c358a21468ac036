import * as z from 'zod';
import { type ProblemDetails, problemDetails } from '../../shared/contract/problem-details.ts';
import { Refusal } from '../../shared/errors.ts';
import { firstProblem } from '../../shared/problem.ts';
import { isTransient } from '../fault.ts';

/** An answer to a request that could not be done. */
export interface ErrorAnswer {
  readonly status: number;
  readonly problem: ProblemDetails;
  /** For the log, beside the id that the person sees. */
  readonly incident?: { readonly id: string; readonly error: unknown };
}

/**
 * What a request that threw is answered with: a refusal says what and how to mend it, bad input names its place,
 * and of anything else only an incident's id goes out, with whether waiting helps.
 */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof Refusal) {
    const problem = problemDetails(error);
    return { status: problem.status, problem };
  }
  if (error instanceof z.ZodError) return errorAnswer(new Refusal('BadRequest', firstProblem(error, 'body')));
  const id = crypto.randomUUID();
  const name = isTransient(error) ? 'Busy' : 'ServerFault';
  return { ...errorAnswer(new Refusal(name, { incident: id })), incident: { id, error } };
}
