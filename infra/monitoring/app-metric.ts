import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { Deployment } from '../deployment.ts';

/** One of the metrics that the functions publish themselves. */
export const appMetric = ({ name }: Deployment, metricName: string, options: MetricOptions): Metric =>
  new Metric({
    namespace: 'rasoat',
    metricName,
    ...options,
    dimensionsMap: { service: 'rasoat', stage: name },
  });
