import { faultOf } from '../../functions/fault.ts';

/** The log of one machine: ids, names of routes, status and time, never a body or a person. */
export interface Log {
  request(line: Readonly<Record<string, string | number>>): void;
  /** What a check of the audit chains found, in counts. */
  check(found: Readonly<Record<string, string | number>>, isWhole: boolean): void;
  /** A fault of the program, under the id that the answer to the request names. */
  incident(id: string, error: unknown): void;
}

type Write = (line: string) => void;

/**
 * One line of JSON for each request and each check if `verbose`. Faults, and checks that found something, are always
 * written, to the error output.
 */
export function createLog({
  verbose,
  out = (line) => process.stdout.write(line),
  err = (line) => process.stderr.write(line),
}: {
  readonly verbose: boolean;
  readonly out?: Write;
  readonly err?: Write;
}): Log {
  return {
    request(line) {
      if (verbose) out(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
    },
    check(found, isWhole) {
      const line = `${JSON.stringify({ at: new Date().toISOString(), step: 'checkChains', ...found })}\n`;
      if (!isWhole) err(line);
      else if (verbose) out(line);
    },
    incident(id, error) {
      err(`${JSON.stringify({ at: new Date().toISOString(), incident: id, ...faultOf(error) })}\n`);
    },
  };
}
