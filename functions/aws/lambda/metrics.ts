import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { lazy } from '../../lazy.ts';
import { env } from '../env.ts';

const units = {
  RowsAccepted: MetricUnit.Count,
  RowsRejected: MetricUnit.Count,
  BatchRefused: MetricUnit.Count,
  DecisionCommitted: MetricUnit.Count,
  DeliveryFailed: MetricUnit.Count,
  AuditChainBroken: MetricUnit.Count,
  ImportDurationMs: MetricUnit.Milliseconds,
} as const;
type Figure = keyof typeof units;

/** Figures for the dashboard, over all wards: a ward is no dimension. */
export type Figures = Readonly<Partial<Record<Figure, number>>>;

const metrics = lazy(
  () =>
    new Metrics({
      namespace: 'rasoat',
      serviceName: 'rasoat',
      defaultDimensions: { stage: env('STAGE') },
    }),
);

/** Writes figures beside the log, where CloudWatch finds them. */
export function publish(figures: Figures): void {
  for (const [name, value] of Object.entries(figures) as [Figure, number][]) {
    metrics().addMetric(name, units[name], value);
  }
  metrics().publishStoredMetrics();
}
