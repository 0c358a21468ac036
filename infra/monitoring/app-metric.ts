import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { Deployment } from '../deployment.ts';

/** A metric of the functions' own. The dimension `stage` keeps its old name, because another would start new metrics. */
export const appMetric = ({ name }: Deployment, metricName: string, options: MetricOptions): Metric =>
  new Metric({
    namespace: 'rasoat',
    metricName,
    ...options,
    dimensionsMap: { service: 'rasoat', stage: name },
  });
