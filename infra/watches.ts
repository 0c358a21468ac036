import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricOptions, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { total, type Watch } from './alarms.ts';
import type { Api } from './api.ts';
import type { Functions } from './functions.ts';
import type { Ingest } from './ingest.ts';
import type { Schedules } from './schedules.ts';
import type { Sweep } from './sweep.ts';
import type { Tables } from './tables.ts';
import type { Workflow } from './workflow.ts';
import type { Workflows } from './workflows.ts';

export interface Watched {
  readonly api: Api;
  readonly functions: Functions;
  readonly ingest: Ingest;
  readonly schedules: Schedules;
  readonly sweep: Sweep;
  readonly tables: Tables;
  readonly workflows: Workflows;
}

const fiveMinutes: MetricOptions = { period: Duration.minutes(5), statistic: Stats.SUM };

/** Everything that people are told of, by its article in docs/runbook.md. */
export const watchesOf = (watched: Watched): Record<string, Watch> => ({
  'ingest-dead-letters': lost(watched.ingest.deadLetters, 'A survey file could not be read five times'),
  'schedule-dead-letters': lost(watched.schedules.deadLetters, 'A daily call of a campaign was lost'),
  'sweep-dead-letters': lost(watched.sweep.deadLetters, 'A sweep of the outbox failed'),
  'campaign-failed': failed(watched.workflows.campaign, 'The execution of a campaign failed or timed out'),
  'ward-failed': failed(watched.workflows.ward, 'The execution of a ward failed or timed out'),
  ...ofRequests(watched),
  ...ofFiles(watched),
  ...ofRecords(watched),
});

function ofRequests({ api: { http } }: Watched): Record<string, Watch> {
  const share = new MathExpression({
    label: 'Share of requests that failed here, %',
    expression: 'IF(count >= 20, 100 * errors / count, IF(errors >= 3, 100, 0))',
    usingMetrics: { errors: http.metricServerError(fiveMinutes), count: http.metricCount(fiveMinutes) },
    period: Duration.minutes(5),
  });
  const slow = http.metricLatency({ period: Duration.minutes(5), statistic: 'p95' });
  return {
    'api-errors': { what: 'Of the requests, more than 1 % failed here', metric: share, at: 1, periods: 2 },
    'api-slow': { what: 'One request in twenty takes 3 seconds or more', metric: slow, at: 3000, periods: 3 },
  };
}

function ofFiles({ ingest, functions }: Watched): Record<string, Watch> {
  const { unclean } = ingest;
  const age = ingest.queue.metricApproximateAgeOfOldestMessage({
    period: Duration.minutes(5),
    statistic: 'max',
  });
  return {
    'ingest-errors': {
      what: 'Reading survey files fails',
      metric: functions.byName.ingest.metricErrors(fiveMinutes),
      at: 1,
      periods: 2,
    },
    'ingest-late': { what: 'A survey file waits for 15 minutes or more', metric: age, at: 900 },
    ...(unclean && {
      'file-unclean': {
        what: 'The malware scan did not find a file clean',
        metric: new Metric({
          ...{ namespace: 'AWS/Events', metricName: 'MatchedEvents', ...fiveMinutes },
          dimensionsMap: { RuleName: unclean.ruleName },
        }),
        at: 1,
      },
    }),
  };
}

function ofRecords({ tables, functions }: Watched): Record<string, Watch> {
  const all = [tables.registry, tables.households, tables.audit, tables.idempotency];
  const throttles = all.flatMap(({ tableName }) =>
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map(
      (metricName) =>
        new Metric({
          namespace: 'AWS/DynamoDB',
          metricName,
          dimensionsMap: { TableName: tableName },
          ...fiveMinutes,
        }),
    ),
  );
  return {
    'tables-throttled': {
      what: 'A table refuses requests because there are too many',
      metric: total(throttles, 'Throttled'),
      at: 10,
      periods: 2,
    },
    'sweep-silent': {
      what: 'The sweep of the outbox has not run for 15 minutes',
      metric: functions.byName.deliver.metricInvocations(fiveMinutes),
      ...{ at: 1, below: true, periods: 3, silenceRings: true },
    },
  };
}

const lost = (queue: Queue, what: string): Watch => ({
  what,
  metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'max' }),
  at: 1,
});

const failed = ({ machine }: Workflow, what: string): Watch => ({
  what,
  metric: total([machine.metricFailed(fiveMinutes), machine.metricTimedOut(fiveMinutes)], 'Failed'),
  at: 1,
});
