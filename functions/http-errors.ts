import { ZodError } from 'zod';
import { describeRefusal, Refusal, refusals } from '../shared/errors.ts';

/** An answer to a request that could not be done. */
export interface ErrorAnswer {
  readonly status: number;
  readonly answer: unknown;
  /** For the log, beside the id that the person sees. */
  readonly incident?: { readonly id: string; readonly error: unknown };
}

/**
 * What a request that threw is answered with: a refusal says what and how to mend it, bad input names its place,
 * and of anything else only an incident's id goes out.
 */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof Refusal) {
    return { status: refusals[error.name].status, answer: describeRefusal(error) };
  }
  if (error instanceof ZodError) return errorAnswer(badRequest(error));
  const id = crypto.randomUUID();
  const { status, answer } = errorAnswer(new Refusal('ServerFault', { incident: id }));
  return { status, answer, incident: { id, error } };
}

/** Names the place, never the value: it may be a person's. */
function badRequest({ issues }: ZodError): Refusal {
  const { path, code, message } = issues[0]!;
  const place = path.join('.') || 'body';
  return new Refusal('BadRequest', { place, problem: code === 'unrecognized_keys' ? code : message });
}
