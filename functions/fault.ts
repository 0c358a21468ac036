/** Where a program broke. */
export interface Fault {
  /** The error's name. */
  readonly error: string;
  readonly stack: string[];
}

/** Where it broke, without the message, which may quote what a person sent. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, stack: stack.map((line) => line.trim()) };
}

const passing = /Throttl|Throughput|TooManyRequests|RequestLimit|TransactionConflict|Unavailable|Timeout/;

/** The line broke; node says so in the code alone. A file that is half read is not asked for again by itself. */
const broken = /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|EPIPE|EAI_AGAIN)$/;

/** Whether a service failed in a way that goes by; its client has then tried a few times already. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { $fault, code } = error as { $fault?: unknown; code?: unknown };
  return $fault === 'server' || passing.test(error.name) || broken.test(String(code));
}
