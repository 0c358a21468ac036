/** One call of a task, as the host gets it. */
export interface Call {
  readonly resource: string;
  readonly functionName?: string;
  readonly payload: unknown;
  readonly token?: string;
  /** The idempotency key of the attempt. */
  readonly key: string;
  readonly execution: string;
  readonly state: string;
  readonly attempt: number;
}

/** The first state of a branch, its input as JSON text, and the item of a Map. */
export interface Child {
  readonly state: string;
  readonly input: string;
  readonly item: string | null;
}

/** What happens to a frame next. Deciding on an effect is asynchronous and writes nothing; applying it is one transaction. */
export type Effect =
  | {
      readonly do: 'leave';
      readonly next: string | undefined;
      readonly output: string;
      readonly variables: string;
    }
  | { readonly do: 'wait'; readonly until: number }
  | {
      readonly do: 'invoke';
      readonly call: Call;
      readonly timeoutMs: number | null;
      readonly heartbeatMs: number | null;
    }
  | {
      readonly do: 'spawn';
      readonly children: readonly Child[];
      readonly concurrency: number;
      readonly tolerance: number | null;
    }
  | { readonly do: 'retry'; readonly at: number; readonly counts: string; readonly error: string }
  | { readonly do: 'throw'; readonly error: string; readonly cause: string };
