/** A program error, without personal data. */
export interface Fault {
  /** The error's name. */
  readonly error: string;
  readonly stack: string[];
}

/** Describes an error without its message, which may quote what a person sent. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, stack: stack.map((line) => line.trim()) };
}

const transientNames =
  /Throttl|Throughput|TooManyRequests|RequestLimit|TransactionConflict|Unavailable|Timeout/;

/** Node's codes for a lost connection: the SDK does not resume a download that breaks off. */
const connectionCodes = /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|EPIPE|EAI_AGAIN)$/;

/** Whether a service failed temporarily, although its client has retried. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { $fault, code } = error as { $fault?: unknown; code?: unknown };
  return $fault === 'server' || transientNames.test(error.name) || connectionCodes.test(String(code));
}
