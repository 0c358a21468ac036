import { Duration } from 'aws-cdk-lib';
import { Metric, type MetricOptions, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Deployment } from '../deployment.ts';
import type { Ingest } from '../intake/ingest.ts';
import type { Functions } from '../lambdas/functions.ts';
import type { RecurringJobs } from '../process/recurring-jobs.ts';
import type { Schedules } from '../process/schedules.ts';
import type { Workflow } from '../process/workflow.ts';
import type { Workflows } from '../process/workflows.ts';
import type { Api } from '../site/api.ts';
import type { Tables } from '../storage/tables.ts';
import type { AlarmRule } from './alarms.ts';
import { appMetric } from './app-metric.ts';

export interface Monitored {
  readonly deployment: Deployment;
  readonly api: Api;
  readonly functions: Functions;
  readonly ingest: Ingest;
  readonly schedules: Schedules;
  readonly jobs: RecurringJobs;
  readonly tables: Tables;
  readonly workflows: Workflows;
}

const period = Duration.minutes(5);
const sum: MetricOptions = { period, statistic: Stats.SUM };
const max: MetricOptions = { period, statistic: Stats.MAXIMUM };

/** All alarms. */
export const alarmRulesOf = (monitored: Monitored): AlarmRule[] => [
  deadLettersArrived(
    'ingest-dead-letters',
    monitored.ingest.deadLetters,
    'A survey file could not be read, however often',
  ),
  deadLettersArrived(
    'schedule-dead-letters',
    monitored.schedules.deadLetters,
    'A daily call of a campaign was lost',
  ),
  deadLettersArrived('sweep-dead-letters', monitored.jobs.deadLetters, 'A sweep of the outbox failed'),
  ...executionsFailed(
    'campaign-failed',
    monitored.workflows.campaign,
    'The execution of a campaign did not end well',
  ),
  ...executionsFailed('ward-failed', monitored.workflows.ward, 'The execution of a ward did not end well'),
  ...executionsFailed('report-failed', monitored.workflows.report, 'A report could not be made'),
  ...executionsFailed('evidence-failed', monitored.workflows.evidence, 'An evidence pack could not be made'),
  ...ofRequests(monitored),
  ...ofFiles(monitored),
  ...ofRecords(monitored),
];

const ofRequests = ({ api: { http } }: Monitored): AlarmRule[] => [
  {
    article: 'api-errors',
    what: 'Requests fail here, not by what people sent',
    metric: http.metricServerError(sum),
    at: 3,
  },
  {
    article: 'api-slow',
    what: 'One request in twenty takes three seconds or more',
    metric: http.metricLatency({ period, statistic: 'p95' }),
    at: 3000,
    periods: 3,
  },
];

function ofFiles({ ingest: { queue, unclean }, functions }: Monitored): AlarmRule[] {
  const matched = { namespace: 'AWS/Events', metricName: 'MatchedEvents', ...sum };
  return [
    {
      article: 'ingest-errors',
      what: 'Reading survey files fails',
      metric: functions.byName.ingest.metricErrors(sum),
      periods: 2,
    },
    {
      article: 'ingest-late',
      what: 'A survey file waits for a quarter of an hour or more',
      metric: queue.metricApproximateAgeOfOldestMessage(max),
      at: 900,
    },
    ...(unclean
      ? [
          {
            article: 'file-unclean',
            what: 'The malware scan did not find a file clean',
            metric: new Metric({ ...matched, dimensionsMap: { RuleName: unclean.ruleName } }),
          },
        ]
      : []),
  ];
}

function ofRecords({ deployment, tables, functions }: Monitored): AlarmRule[] {
  const { registry, households, audit, idempotency } = tables;
  const throttled = Object.entries({ registry, households, audit, idempotency }).flatMap(
    ([name, { tableName: TableName }]) =>
      ['Read', 'Write'].map((way) => ({
        article: 'tables-throttled',
        of: `${name}-${way.toLowerCase()}`,
        at: 10,
        periods: 2,
        what: `The table ${name} turns requests away because there are too many`,
        metric: new Metric({
          namespace: 'AWS/DynamoDB',
          metricName: `${way}ThrottleEvents`,
          dimensionsMap: { TableName },
          ...sum,
        }),
      })),
  );
  return [
    ...throttled,
    {
      article: 'sweep-silent',
      what: 'The outbox has not been swept for a quarter of an hour',
      metric: functions.byName.deliver.metricInvocations(sum),
      below: 1,
      periods: 3,
    },
    {
      article: 'delivery-failing',
      what: 'Mails or tasks could not be handed over for a quarter of an hour',
      metric: appMetric(deployment, 'DeliveryFailed', sum),
      periods: 3,
    },
    {
      article: 'audit-broken',
      what: 'An audit chain does not hold: an event was changed or taken out',
      metric: appMetric(deployment, 'AuditChainBroken', sum),
    },
  ];
}

const deadLettersArrived = (article: string, queue: Queue, what: string): AlarmRule => ({
  article,
  what,
  metric: queue.metricApproximateNumberOfMessagesVisible(max),
});

const executionsFailed = (article: string, { machine }: Workflow, what: string): AlarmRule[] => [
  { article, of: 'error', what, metric: machine.metricFailed(sum) },
  { article, of: 'time', what, metric: machine.metricTimedOut(sum) },
];
