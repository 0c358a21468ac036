import * as z from 'zod';
import { Refusal, type RefusalName } from '../../../shared/errors.ts';
import type { Params } from '../../../shared/i18n/fill.ts';
import { badInput } from '../../../shared/problems/bad-request.ts';

/** What a thread opens. */
export interface ThreadData {
  readonly folder: string;
}

/** What a thread is asked to do. */
export type Asked =
  | { readonly step: string; readonly input: unknown }
  | { readonly endpoint: string; readonly call: unknown };

/** `offset`: milliseconds by which the host's time differs from the machine's. */
export type ThreadCall = Asked & { readonly offset: number };

/** Says that a thread has opened what it needs. */
export const ready = 'ready';

export type ThreadAnswer =
  | { readonly output: unknown }
  | { readonly refusal: { readonly name: RefusalName; readonly params: Params } }
  | { readonly error: SentError };

/** Of an error what workflows match and record, what tells whether it passes, and where it was thrown. */
interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: unknown;
}

/** An error as a thread sends it: an error that crosses as it is loses its name and what a refusal names. */
export function sentError(error: unknown, isEndpoint: boolean): ThreadAnswer {
  if (error instanceof Refusal) return { refusal: { name: error.name, params: error.params } };
  if (isEndpoint && error instanceof z.ZodError) return sentError(badInput(error), true);
  if (!(error instanceof Error)) return { error: { name: 'Error', message: String(error) } };
  const { name, message, stack } = error;
  return { error: { name, message, stack, code: 'code' in error ? error.code : undefined } };
}

/** The output of an answer. Throws what the thread threw. */
export function outputOf(answer: ThreadAnswer): unknown {
  if ('output' in answer) return answer.output;
  if ('refusal' in answer) throw new Refusal(answer.refusal.name, answer.refusal.params);
  const { message, ...rest } = answer.error;
  throw Object.assign(new Error(message), rest);
}
