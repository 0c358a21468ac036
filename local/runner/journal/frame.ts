/** What a frame does now. */
type Phase =
  /** Its state starts, or starts again. */
  | 'ready'
  /** A task is being invoked. */
  | 'task'
  /** The task was handed over, and its token is out. */
  | 'token'
  /** A Wait has not ended. */
  | 'waiting'
  /** The next retry is not due. */
  | 'retry'
  /** Branches run. */
  | 'children'
  /** A branch above the concurrency of its parent. */
  | 'queued'
  /** The state has its result and leaves next. */
  | 'returned'
  /** The state has its error and leaves next. */
  | 'threw'
  /** A branch that succeeded, which its parent has not collected yet. */
  | 'done'
  /** A branch that failed, which its parent has not collected yet. */
  | 'failed';

/** One branch of an execution: a row of the journal, with instants in milliseconds and values as JSON text. */
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
  /** Its place in the queue of frames that can run; null when it cannot. */
  readonly turn: number | null;
  readonly dueAt: number | null;
  readonly timeoutAt: number | null;
  readonly heartbeatAt: number | null;
  readonly heartbeatMs: number | null;
  /** Branches that have not ended. */
  readonly pending: number;
  readonly failures: number;
  /** How many failures a Map tolerates; null where the first one fails the state with its own error. */
  readonly tolerance: number | null;
  readonly version: number;
}

/** The fields of a frame that waits for nothing and has no result. */
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

/** The idempotency key of an attempt: the same when a crash repeats it, another for every other attempt. */
export const keyOf = (execution: string, { id, entry, attempt }: Frame): string =>
  `${execution}/${id}/${entry}/${attempt}`;
