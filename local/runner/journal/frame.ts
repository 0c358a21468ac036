/**
 * What a frame does now.
 * ready: its state starts or starts again. task: a task is being invoked. token: the task was handed over, its
 * token is out. waiting: a Wait. retry: a retry delay. children: branches run. queued: a Map item whose turn
 * has not come. returned, threw: the state has its result or its error and leaves next. done, failed: an ended
 * branch that its parent has not collected yet.
 */
type Phase =
  | 'ready'
  | 'task'
  | 'token'
  | 'waiting'
  | 'retry'
  | 'children'
  | 'queued'
  | 'returned'
  | 'threw'
  | 'done'
  | 'failed';

/** One row of the journal; instants in milliseconds, values as JSON text. */
export interface Frame {
  readonly id: number;
  readonly execution: number;
  readonly parent: number | null;
  readonly branch: number;
  readonly state: string;
  /** How many states this frame has entered. */
  readonly entry: number;
  readonly enteredAt: number;
  /** Retries of this entry so far. */
  readonly attempt: number;
  /** Retries so far per retrier, as a JSON array. */
  readonly retries: string | null;
  readonly input: string;
  readonly variables: string;
  /** `$states.context.Map.Item` inside a Map. */
  readonly item: string | null;
  readonly phase: Phase;
  readonly result: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly turn: number | null;
  readonly dueAt: number | null;
  readonly timeoutAt: number | null;
  readonly heartbeatAt: number | null;
  readonly heartbeatMs: number | null;
  /** Branches that have not ended. */
  readonly pending: number;
  readonly failures: number;
  /** Failures a Map bears; null where the first one fails the state with its own error. */
  readonly tolerance: number | null;
  readonly version: number;
}

/** The fields of a frame at rest: nothing due, nothing returned. */
export const idle = {
  result: null,
  error: null,
  cause: null,
  turn: null,
  dueAt: null,
  timeoutAt: null,
  heartbeatAt: null,
  heartbeatMs: null,
  pending: 0,
  failures: 0,
  tolerance: null,
} as const satisfies Partial<Frame>;

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'STOPPED' | 'TIMED_OUT';

export interface ExecutionRow {
  readonly id: number;
  readonly name: string;
  readonly workflow: string;
  readonly definition: string;
  readonly status: Status;
  readonly input: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly dueAt: number | null;
}

/** The same for every run of one attempt, also after a crash; never the same for two attempts. */
export const keyOf = (execution: string, { id, entry, attempt }: Frame): string =>
  `${execution}/${id}/${entry}/${attempt}`;
