import { Refusal } from '../../../shared/errors.ts';
import { faultOf, isTransient } from '../../fault.ts';
import type { LogLine } from './log-line.ts';

/** The error that a function may throw, and what the log says about it. */
export interface Failure {
  readonly error: Error;
  readonly line: LogLine;
}

/**
 * Removes details from an error, because the platform copies what a function throws into its log and into a
 * workflow's history. A refusal keeps its name, on which workflows match. Any other error keeps its name and gets an
 * incident's id; it becomes `Busy`, which workflows retry, if a service failed temporarily.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) {
    return { error: named(error.name, error.message), line: { outcome: 'refused', errorCode: error.name } };
  }
  const incident = crypto.randomUUID();
  const { error: errorCode, stack } = faultOf(error);
  return {
    error: named(isTransient(error) ? 'Busy' : errorCode, `incident ${incident}`),
    line: { outcome: 'failed', errorCode, incident, stack },
  };
}

/** A new error, because the runtime logs every property of the one that is thrown. */
function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
