import { lambdas } from '../../infra/lambdas/lambdas.ts';
import type { Use } from './bill.ts';

/** A month of AWS has 730 hours. */
const minutes = 730 * 60;

/** What a deployed stage has, whether or not a campaign runs; the tests hold it against infra. */
export const standing = {
  keys: 3,
  alarms: 23,
  dashboards: 1,
  /** Of our own, whose names are in functions/aws/lambda/metrics.ts. */
  metrics: 7,
} as const;

/** Metrics are paid by the hour in which something was reported. */
const workingHours = 21 * 9;

/** The sweep reads both kinds of the outbox; it does nothing else in almost every minute. */
const sweep = { reads: 2, ms: 20, logBytes: 450 };

/** A queue that a Lambda is fed by is asked by five pollers for twenty seconds each. */
const polls = (5 * minutes * 60) / 20;

const gb = 1024 ** 3;

/** What a month costs before anybody has done anything. */
export function monthlyUses(): Use[] {
  const seconds = (minutes * sweep.ms * lambdas.deliver.memory) / 1024 / 1000;
  const logs = (minutes * sweep.logBytes) / gb;
  const perHour = workingHours / 730;
  return [
    { service: 'KMS', what: 'keys', price: 'keyMonth', amount: standing.keys },
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
    { service: 'DynamoDB', what: 'reads of the sweep', price: 'read', amount: minutes * sweep.reads },
    { service: 'SQS', what: 'asking for files', price: 'queueRequest', amount: polls },
  ];
}
