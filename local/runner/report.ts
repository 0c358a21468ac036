import type { ExecutionRow, Status } from './journal/frame.ts';
import type { EventRow } from './journal/journal-records.ts';

export interface Summary {
  readonly name: string;
  readonly workflow: string;
  readonly status: Status;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly error?: string;
}

export interface Description extends Summary {
  readonly input: unknown;
  readonly output?: unknown;
  readonly cause?: string;
}

/** `id` counts within the execution; what else an event has depends on its type: ids and outcomes, no payload. */
export interface HistoryEvent {
  readonly id: number;
  readonly at: string;
  readonly type: string;
  readonly state?: string;
  readonly [detail: string]: unknown;
}

const instant = (at: number) => new Date(at).toISOString();

export const summarise = (row: ExecutionRow): Summary => ({
  name: row.name,
  workflow: row.workflow,
  status: row.status,
  startedAt: instant(row.startedAt),
  ...(row.endedAt === null ? {} : { endedAt: instant(row.endedAt) }),
  ...(row.error === null ? {} : { error: row.error }),
});

export function describe(row: ExecutionRow | undefined): Description | undefined {
  if (!row) return undefined;
  return {
    ...summarise(row),
    input: JSON.parse(row.input) as unknown,
    ...(row.output === null ? {} : { output: JSON.parse(row.output) as unknown }),
    ...(row.cause === null ? {} : { cause: row.cause }),
  };
}

export const eventOf = ({ id, at, type, state, detail }: EventRow): HistoryEvent => ({
  id,
  at: instant(at),
  type,
  ...(state === null ? {} : { state }),
  ...(detail === null ? {} : (JSON.parse(detail) as object)),
});
