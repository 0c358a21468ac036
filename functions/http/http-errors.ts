import * as z from 'zod';
import { type ProblemDetails, problemDetails } from '../../shared/contract/problem-details.ts';
import { Refusal } from '../../shared/errors.ts';
import { isTransient } from '../fault.ts';

/** How a request that failed is answered. */
export interface ErrorAnswer {
  readonly status: number;
  readonly problem: ProblemDetails;
  /** The methods that the address takes where it takes another one, or when the same may be asked again. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For the log. The person sees only the id. */
  readonly incident?: { readonly id: string; readonly error: unknown };
}

/**
 * Answers a request that threw. A refusal says what is wrong and how to correct it, bad input names its place. For
 * any other error the answer holds an incident's id, and `Busy` if trying again later may help.
 */
export async function errorAnswer(error: unknown): Promise<ErrorAnswer> {
  if (error instanceof Refusal) return refusalAnswer(error);
  if (error instanceof z.ZodError) {
    // With the labels of all fields, which a request that is right does not need.
    const { badInput } = await import('../../shared/problems/bad-request.ts');
    return refusalAnswer(badInput(error));
  }
  const id = crypto.randomUUID();
  const name = isTransient(error) ? 'Busy' : 'ServerFault';
  return { ...refusalAnswer(new Refusal(name, { incident: id })), incident: { id, error } };
}

function refusalAnswer(refusal: Refusal): ErrorAnswer {
  const problem = problemDetails(refusal);
  return { status: problem.status, problem, ...headersOf(refusal) };
}

function headersOf({ name, params }: Refusal): Pick<ErrorAnswer, 'headers'> {
  if (name === 'MethodNotAllowed') return { headers: { allow: String(params.methods) } };
  if (name === 'TooBusy') return { headers: { 'retry-after': String(params.seconds) } };
  return {};
}
