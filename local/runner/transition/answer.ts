import { toJsonText } from '../expressions/json.ts';
import type { Frame } from '../journal/frame.ts';

/** How a task ended: with its output, or with an error. */
export type Answer = { readonly output: unknown } | { readonly error: string; readonly cause: string };

/** What a frame stores of an answer. An output that cannot be stored is an error of the task. */
export function outcomeOf(answer: Answer): Pick<Frame, 'phase'> & Partial<Frame> {
  if ('error' in answer) return { phase: 'threw', error: answer.error, cause: answer.cause };
  try {
    return { phase: 'returned', result: toJsonText(answer.output) };
  } catch (error) {
    const { name, message } = error as Error;
    return { phase: 'threw', error: name, cause: message };
  }
}

/** Name and message only: a stack may hold what no history should. */
export function failureOf(error: unknown): Answer {
  if (error instanceof Error) return { error: error.name, cause: error.message };
  return { error: 'Error', cause: String(error) };
}
