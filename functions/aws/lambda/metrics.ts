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
type MetricName = keyof typeof units;

/** Values of our own CloudWatch metrics. Each adds up all wards: a dimension per ward would be billed per ward. */
export type MetricValues = Readonly<Partial<Record<MetricName, number>>>;

const publisher = lazy(
  () =>
    new Metrics({
      namespace: 'rasoat',
      serviceName: 'rasoat',
      defaultDimensions: { stage: env('STAGE') },
    }),
);

/** Writes metrics to the log in the format from which CloudWatch extracts them. */
export function publishMetrics(values: MetricValues): void {
  for (const [name, value] of Object.entries(values) as [MetricName, number][]) {
    publisher().addMetric(name, units[name], value);
  }
  publisher().publishStoredMetrics();
}
