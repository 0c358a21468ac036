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

/** One event of an execution, numbered from 1. Further fields depend on the type: ids and outcomes, never a payload. */
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

export const historyEvent = ({ id, at, type, state, detail }: EventRow): HistoryEvent => ({
  id,
  at: instant(at),
  type,
  ...(state === null ? {} : { state }),
  ...(detail === null ? {} : (JSON.parse(detail) as object)),
});
