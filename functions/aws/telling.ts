import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { lazy } from '../lazy.ts';
import { env } from './env.ts';

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

const units = {
  RowsAccepted: MetricUnit.Count,
  RowsRejected: MetricUnit.Count,
  BatchRefused: MetricUnit.Count,
  DecisionCommitted: MetricUnit.Count,
  ImportDurationMs: MetricUnit.Milliseconds,
} as const;

/** Figures for the dashboard, over all wards: a ward is no dimension. */
export type Figures = Readonly<Partial<Record<keyof typeof units, number>>>;

/** What a function did: its answer, and what may be said of it. */
export interface Told<Out> {
  readonly answer: Out;
  readonly line: LogLine;
  readonly figures?: Figures;
}

const logger = lazy(() => new Logger({ serviceName: 'rasoat' }));
const metrics = lazy(
  () =>
    new Metrics({
      namespace: 'rasoat',
      serviceName: 'rasoat',
      defaultDimensions: { stage: env('STAGE') },
    }),
);

/** Writes one line of the log, and the figures beside it. */
export function tell(line: LogLine, figures: Figures = {}): void {
  const kept = allowed.flatMap((key) => (line[key] === undefined ? [] : [[key, line[key]]]));
  logger()[line.outcome === 'failed' ? 'error' : 'info']('done', Object.fromEntries(kept));
  const counted = Object.entries(figures) as [keyof typeof units, number][];
  for (const [name, value] of counted) metrics().addMetric(name, units[name], value);
  if (counted.length > 0) metrics().publishStoredMetrics();
}
