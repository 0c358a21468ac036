import * as z from 'zod';
import { type ProblemDetails, problemDetails } from '../../shared/contract/problem-details.ts';
import { Refusal } from '../../shared/errors.ts';
import { badInput } from '../../shared/problems/bad-request.ts';
import { isTransient } from '../fault.ts';

/** How a request that failed is answered. */
export interface ErrorAnswer {
  readonly status: number;
  readonly problem: ProblemDetails;
  /** The methods that the address takes, where it takes another one. */
  readonly allow?: string;
  /** For the log. The person sees only the id. */
  readonly incident?: { readonly id: string; readonly error: unknown };
}

/**
 * Answers a request that threw. A refusal says what is wrong and how to correct it, bad input names its place. For
 * any other error the answer holds an incident's id, and `Busy` if trying again later may help.
 */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof Refusal) {
    const problem = problemDetails(error);
    if (problem.code !== 'MethodNotAllowed') return { status: problem.status, problem };
    return { status: problem.status, problem, allow: String(error.params.methods) };
  }
  if (error instanceof z.ZodError) return errorAnswer(badInput(error));
  const id = crypto.randomUUID();
  const name = isTransient(error) ? 'Busy' : 'ServerFault';
  return { ...errorAnswer(new Refusal(name, { incident: id })), incident: { id, error } };
}
