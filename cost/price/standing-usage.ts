import { lambdas } from '../../infra/lambdas/lambdas.ts';
import { gigabyte } from '../count/units.ts';
import type { UsageItem } from './bill.ts';

/** AWS bills a month as 730 hours. */
const minutes = 730 * 60;

/** What a deployment has even without a campaign. A test compares it with infra. */
export const standing = {
  keys: 4,
  secrets: 1,
  alarms: 27,
  dashboards: 1,
  /** Our own metrics, from functions/aws/lambda/metrics.ts. */
  metrics: 7,
} as const;

/** Metrics are billed by the hours in which they were published. */
const workingHours = 21 * 9;

/** One run of `deliver`, which reads both kinds of the outbox and mostly finds nothing. */
const deliverRun = { reads: 2, ms: 20, logBytes: 450 };

/** Lambda polls a queue with five pollers, for twenty seconds each. */
const polls = (5 * minutes * 60) / 20;

/** What AWS bills for a month without any use. */
export function standingUsage(): UsageItem[] {
  const seconds = (minutes * deliverRun.ms * lambdas.deliver.memory) / 1024 / 1000;
  const logs = (minutes * deliverRun.logBytes) / gigabyte;
  const perHour = workingHours / 730;
  return [
    { service: 'KMS', what: 'keys', price: 'keyMonth', amount: standing.keys },
    {
      service: 'Secrets Manager',
      what: 'secret of the distribution',
      price: 'secretMonth',
      amount: standing.secrets,
    },
    { service: 'CloudWatch', what: 'alarms', price: 'alarmMonth', amount: standing.alarms },
    { service: 'CloudWatch', what: 'dashboard', price: 'dashboardMonth', amount: standing.dashboards },
    {
      service: 'CloudWatch',
      what: 'our own metrics',
      price: 'metricMonth',
      amount: standing.metrics * perHour,
    },
    { service: 'CloudWatch', what: 'logs of the sweep', price: 'logGb', amount: logs },
    { service: 'Lambda', what: 'requests of the sweep', price: 'lambdaRequest', amount: minutes },
    { service: 'Lambda', what: 'compute of the sweep', price: 'lambdaGbSecond', amount: seconds },
    { service: 'DynamoDB', what: 'reads of the sweep', price: 'read', amount: minutes * deliverRun.reads },
    { service: 'SQS', what: 'asking for files', price: 'queueRequest', amount: polls },
  ];
}
