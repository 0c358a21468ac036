/** One call of a task, as the host gets it. */
export interface Call {
  readonly resource: string;
  readonly functionName?: string;
  readonly payload: unknown;
  readonly token?: string;
  readonly key: string;
  readonly execution: string;
  readonly state: string;
  readonly attempt: number;
}

export interface Child {
  readonly state: string;
  readonly input: string;
  readonly item: string | null;
}

/** What a state wants to happen next. Deciding is asynchronous and writes nothing; applying is one transaction. */
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
