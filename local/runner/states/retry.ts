import type { Catcher, Retrier } from '../../../workflows/asl.ts';
import type { StateError } from '../expressions/state-error.ts';

const timeouts = ['States.Timeout', 'States.HeartbeatTimeout'];

/** Errors that no wildcard matches: payload or definition are wrong, and a retry cannot help. */
const terminal = ['States.DataLimitExceeded', 'States.Runtime'];

function matches(pattern: string, error: string): boolean {
  if (pattern === error) return true;
  if (pattern === 'States.Timeout') return error === 'States.HeartbeatTimeout';
  if (terminal.includes(error)) return false;
  return pattern === 'States.ALL' || (pattern === 'States.TaskFailed' && !timeouts.includes(error));
}

/** The index of the first rule that matches the error, or -1. */
function ruleIndex(rules: readonly (Retrier | Catcher)[] | undefined, { name }: StateError): number {
  return (rules ?? []).findIndex(({ ErrorEquals }) => ErrorEquals.some((pattern) => matches(pattern, name)));
}

export const catcherFor = (catchers: readonly Catcher[] | undefined, error: StateError) =>
  catchers?.[ruleIndex(catchers, error)];

/** Exponential back-off in seconds before the n-th retry (from 0), with AWS's defaults. */
export function delayOf(retrier: Retrier, retry: number, random: () => number): number {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Infinity } = retrier;
  const delay = Math.min(IntervalSeconds * BackoffRate ** retry, MaxDelaySeconds);
  return retrier.JitterStrategy === 'FULL' ? delay * random() : delay;
}

export interface PlannedRetry {
  readonly seconds: number;
  /** Retries so far per retrier, including this one. */
  readonly counts: number[];
}

/** The next retry of a state; undefined when no retrier matches the error or its attempts are used up. */
export function planRetry(
  retriers: readonly Retrier[] | undefined,
  error: StateError,
  counts: readonly number[],
  random: () => number = Math.random,
): PlannedRetry | undefined {
  const index = ruleIndex(retriers, error);
  const retrier = retriers?.[index];
  const used = counts[index] ?? 0;
  if (!retrier || used >= (retrier.MaxAttempts ?? 3)) return undefined;
  const next = (retriers ?? []).map((_, n) => (counts[n] ?? 0) + (n === index ? 1 : 0));
  return { seconds: delayOf(retrier, used, random), counts: next };
}
