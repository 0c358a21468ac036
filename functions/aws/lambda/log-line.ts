import { kept } from '../lazy-async.ts';
import type { Figures } from './metrics.ts';

/** Everything that a line of the log may hold; anything else is left out. Ids and counts, never a person. */
export interface LogLine {
  /** The invocation, as in the platform's own lines. */
  readonly correlationId?: string | undefined;
  /** The function, by the name of its step. */
  readonly step?: string | undefined;
  readonly route?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly wardCode?: string | undefined;
  readonly batchId?: string | undefined;
  readonly outcome?: string | undefined;
  readonly status?: number | undefined;
  readonly durationMs?: number | undefined;
  readonly errorCode?: string | undefined;
  /** The id that a person was shown in place of a fault. */
  readonly incident?: string | undefined;
  /** Places in our code. */
  readonly stack?: readonly string[] | undefined;
}

const allowed = [
  ...['correlationId', 'step', 'route', 'campaignId', 'wardCode', 'batchId'],
  ...['outcome', 'status', 'durationMs', 'errorCode', 'incident', 'stack'],
] as const satisfies readonly (keyof LogLine)[];

/** What a function did: its answer, and what may be said of it. */
export interface Told<Out> {
  readonly answer: Out;
  readonly line: LogLine;
  readonly figures?: Figures;
}

/** Loaded while a function waits for its tables: asked for when it begins, needed when it is done. */
export const logger = kept(async () => {
  const { Logger } = await import('@aws-lambda-powertools/logger');
  return new Logger({ serviceName: 'rasoat' });
});

/** Writes one line of the log, and the figures beside it, where there are any. */
export async function tell(line: LogLine, figures: Figures = {}): Promise<void> {
  const told = allowed.flatMap((key) => (line[key] === undefined ? [] : [[key, line[key]]]));
  (await logger())[line.outcome === 'failed' ? 'error' : 'info']('done', Object.fromEntries(told));
  if (Object.keys(figures).length > 0) (await import('./metrics.ts')).publish(figures);
}
