import { lazyAsync } from '../lazy-async.ts';
import type { MetricValues } from './metrics.ts';

/** The only fields that a log line may hold: ids and counts, never personal data. */
export interface LogLine {
  /** The invocation's id, as in the platform's own log lines. */
  readonly correlationId?: string | undefined;
  /** The name of the function. */
  readonly step?: string | undefined;
  readonly route?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly wardCode?: string | undefined;
  readonly batchId?: string | undefined;
  readonly outcome?: string | undefined;
  readonly status?: number | undefined;
  readonly durationMs?: number | undefined;
  readonly errorCode?: string | undefined;
  /** The id that the person was shown instead of the error. */
  readonly incident?: string | undefined;
  /** Places in our code, without the error's message. */
  readonly stack?: readonly string[] | undefined;
}

const allowed = [
  'correlationId',
  'step',
  'route',
  'campaignId',
  'wardCode',
  'batchId',
  'outcome',
  'status',
  'durationMs',
  'errorCode',
  'incident',
  'stack',
] as const satisfies readonly (keyof LogLine)[];

/** What a handler gives back: its answer, and what to log and to count. */
export interface Outcome<Out> {
  readonly answer: Out;
  readonly line: LogLine;
  readonly metrics?: MetricValues;
}

/** The logger is loaded while the function waits for DynamoDB, because it is needed only at the end. */
export const logger = lazyAsync(async () => {
  const { Logger } = await import('@aws-lambda-powertools/logger');
  return new Logger({ serviceName: 'rasoat' });
});

/** Writes one log line, and the metrics if there are any. */
export async function log(line: LogLine, metrics: MetricValues = {}): Promise<void> {
  const fields = allowed.flatMap((key) => (line[key] === undefined ? [] : [[key, line[key]]]));
  (await logger())[line.outcome === 'failed' ? 'error' : 'info']('done', Object.fromEntries(fields));
  if (Object.keys(metrics).length > 0) (await import('./metrics.ts')).publishMetrics(metrics);
}
