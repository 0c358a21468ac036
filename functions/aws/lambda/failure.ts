import { Refusal } from '../../../shared/errors.ts';
import { faultOf, isPassing } from '../../fault.ts';
import type { LogLine } from './log-line.ts';

/** An error as it may leave a function, with what the log says of it. */
export interface Failure {
  readonly error: Error;
  readonly line: LogLine;
}

/**
 * What goes out of a function that threw, and so into the platform's log and a workflow's history: a refusal under
 * its own name, on which workflows match, and of anything else only an incident's id. A service that was busy is
 * `Busy`, which workflows try again.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) {
    return { error: named(error.name, error.message), line: { outcome: 'refused', errorCode: error.name } };
  }
  const incident = crypto.randomUUID();
  const { error: errorCode, stack } = faultOf(error);
  return {
    error: named(isPassing(error) ? 'Busy' : errorCode, `incident ${incident}`),
    line: { outcome: 'failed', errorCode, incident, stack },
  };
}

/** The runtime reports an error's `name` as its type, and logs whatever else it carries: so it carries nothing. */
function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
