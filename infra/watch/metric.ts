import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { Stage } from '../stage.ts';

/** A figure that the functions write beside their logs. */
export const figure = ({ name }: Stage, metricName: string, options: MetricOptions): Metric =>
  new Metric({
    ...{ namespace: 'rasoat', metricName, ...options },
    dimensionsMap: { service: 'rasoat', stage: name },
  });
