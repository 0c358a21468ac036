import { faultOf } from '../../functions/fault.ts';

/** The log of one machine: ids, names of routes, status and time, never a body or a person. */
export interface Log {
  request(line: Line): void;
  /** Something that the operator has to know of the program itself. */
  event(message: string, level: 'info' | 'warn', line?: Line): void;
  /** What a check of the audit chains found, in counts. */
  check(found: Line, isWhole: boolean): void;
  /** A fault of the program, under the id that the answer to the request names. */
  incident(id: string, error: unknown): void;
}

type Line = Readonly<Record<string, string | number>>;
type Level = 'info' | 'warn' | 'error';
type Write = (line: string) => void;

/**
 * Lines of JSON, each with its time, level and message. Requests, whole checks and events are written if `verbose`;
 * faults, warnings, and checks that found something always, to the error output.
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
  function write(message: string, level: Level, line: object): void {
    if (level === 'info' && !verbose) return;
    const text = `${JSON.stringify({ at: new Date().toISOString(), level, message, ...line })}\n`;
    if (level === 'info') out(text);
    else err(text);
  }
  return {
    request: (line) => write('request', 'info', line),
    event: (message, level, line = {}) => write(message, level, line),
    check: (found, isWhole) => write('check', isWhole ? 'info' : 'error', { step: 'checkChains', ...found }),
    incident: (id, error) => write('incident', 'error', { incident: id, ...faultOf(error) }),
  };
}
